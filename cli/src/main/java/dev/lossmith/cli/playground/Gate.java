package dev.lossmith.cli.playground;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who may ask: somebody who knows the address that was printed. Other users of the machine do not know the token, and pages of other
 * sites neither that nor, if they guess the port or give the loopback interface a name of theirs, the origin.
 */
final class Gate {
    private static final int TOKEN_BYTES = 16;

    private final String token;
    private final String authority;

    private Gate(String token, String authority) {
        this.token = token;
        this.authority = authority;
    }

    static Gate at(int port) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return new Gate(HexFormat.of().formatHex(random), Playground.HOST + ":" + port);
    }

    /** Where the page is. */
    String address() {
        return origin() + "/" + token + "/";
    }

    private String origin() {
        return "http://" + authority;
    }

    /** The part of a path behind the token; empty if that is not there. */
    Optional<String> within(String path) {
        String prefix = "/" + token + "/";
        boolean isKnown = path.length() >= prefix.length()
                && MessageDigest.isEqual(bytes(path.substring(0, prefix.length())), bytes(prefix));
        return isKnown ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }

    /** Whether a request was made by the page itself, or by nobody's page. A browser says both, and no page can say otherwise. */
    boolean isOurs(Headers headers, boolean changesSomething) {
        String origin = headers.getFirst("Origin");
        boolean hasOurOrigin = origin == null ? !changesSomething : origin.equals(origin());
        return authority.equals(headers.getFirst("Host")) && hasOurOrigin;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
