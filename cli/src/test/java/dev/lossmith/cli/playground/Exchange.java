package dev.lossmith.cli.playground;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request as somebody sends it who is no browser, and may write into its headers what he likes. */
record Exchange(int status, Map<String, String> headers, String body) {
    /** Headers are lines with {@code \r\n} behind each. */
    static Exchange of(URI address, String method, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\n" + headers + "Content-Length: " + content.length
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return parsed(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Exchange parsed(String response) {
        int end = response.indexOf("\r\n\r\n");
        String[] head = response.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(head).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return new Exchange(Integer.parseInt(head[0].split(" ")[1]), headers, response.substring(end + 4));
    }

    static String host(URI address) {
        return String.format(Locale.ROOT, "Host: %s\r\n", address.getAuthority());
    }

    static String origin(URI address) {
        return String.format(Locale.ROOT, "Origin: http://%s\r\n", address.getAuthority());
    }
}
