package dev.lossmith.cli.playground;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param type of the body
 * @param policy what a page may load and do, for the browser
 */
record Reply(int status, String type, String policy, String body) {
    /** Of the playground: its own script and style, and reports in frames. */
    static final String OWN_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Of a report: what stands in it, and no origin, so that nothing in it could reach the playground. */
    static final String REPORT_POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

    private static final String NO_POLICY = "default-src 'none'; frame-ancestors 'none'";

    static Reply page(String html) {
        return new Reply(200, "text/html; charset=utf-8", OWN_POLICY, html);
    }

    static Reply report(String html) {
        return new Reply(200, "text/html; charset=utf-8", REPORT_POLICY, html);
    }

    static Reply file(String type, String text) {
        return new Reply(200, type + "; charset=utf-8", NO_POLICY, text);
    }

    static Reply refusal(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", NO_POLICY, text + "\n");
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
