package dev.lossmith.cli.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered, and what. */
@Tag("once")
class PlaygroundTest {
    private static Playground playground;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0, Duration.ofMinutes(1));
        address = playground.address();
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static Exchange get(String path) throws IOException {
        return Exchange.of(address, "GET", address.getPath() + path, Exchange.host(address), "");
    }

    private static Exchange post(String json) throws IOException {
        return Exchange.of(
                address,
                "POST",
                address.getPath() + "compile",
                Exchange.host(address) + Exchange.origin(address),
                json);
    }

    private static JsonObject answer(String json) throws IOException {
        Exchange exchange = post(json);
        assertEquals(200, exchange.status(), exchange.body());
        return JsonParser.parseString(exchange.body()).getAsJsonObject();
    }

    @Test
    void aFormulaIsAnsweredWithItsReport() throws IOException {
        JsonObject answer = answer("{\"formula\": \"log(1 + ((x - t) / c)^2)\", \"constants\": \"c = 2.5\"}");
        assertEquals("", answer.get("complaint").getAsString());
        assertEquals(
                "log1p(((x - t) / 2.5)^2)",
                answer.getAsJsonObject("facts").get("loss").getAsString());
        Exchange page = get(answer.get("report").getAsString());
        assertEquals(200, page.status());
        assertTrue(page.body().contains("<h1>PlaygroundKernel</h1>"));
        // With an origin of its own, it can reach nothing of the playground's.
        assertTrue(page.headers().get("Content-Security-Policy").contains("sandbox allow-scripts"));
        assertFalse(page.headers().get("Content-Security-Policy").contains("allow-same-origin"));
    }

    @Test
    void aMistakeIsAnsweredWithItsPlace() throws IOException {
        assertEquals(
                "[Lossmith:value] value is no formula: expected an operator, \",\" or \")\", but found the end of the formula."
                        + " Write a \")\" for each \"(\".\n"
                        + "      log(1 + x\n"
                        + "               ^",
                answer("{\"formula\": \"log(1 + x\"}").get("complaint").getAsString());
        assertEquals(
                "the range of the target has \"a\" in it, which is no number. Write 0,1 or 0,infinity.",
                answer("{\"formula\": \"x\", \"target\": \"0,a\"}")
                        .get("complaint")
                        .getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"constants\": \"c = 1\"}", "{\"formula\": {}}", "{\"formula\""})
    void whatIsNoRequestIsToldSo(String json) throws IOException {
        assertTrue(answer(json).get("complaint").getAsString().startsWith("the request "), json);
    }

    @Test
    void withoutTheTokenNothingIsAnswered() throws IOException {
        String other = address.getPath().replaceFirst("[0-9a-f]", "g");
        for (String path : List.of("/", "/playground.js", "/compile", other, address.getPath() + "../", "//")) {
            Exchange exchange = Exchange.of(address, "GET", path, Exchange.host(address), "");
            assertTrue(exchange.status() >= 400 && exchange.status() < 500, path + exchange.status());
            assertFalse(exchange.body().contains("<html"), path);
        }
        Exchange exchange = Exchange.of(
                address, "POST", "/compile", Exchange.host(address) + Exchange.origin(address), "{\"formula\": \"x\"}");
        assertEquals(403, exchange.status());
    }

    /** A page of another site that has found out the port, and even the token. */
    @Test
    void pagesOfOtherSitesAreRefused() throws IOException {
        for (String origin :
                List.of("", "Origin: null\r\n", "Origin: http://example.org\r\n", "Origin: http://localhost\r\n")) {
            Exchange exchange = Exchange.of(
                    address,
                    "POST",
                    address.getPath() + "compile",
                    Exchange.host(address) + origin,
                    "{\"formula\": \"x\"}");
            assertEquals(403, exchange.status(), origin);
        }
        // Its name may lead to this machine.
        String renamed = "Host: example.org:" + address.getPort() + "\r\n";
        assertEquals(
                403, Exchange.of(address, "GET", address.getPath(), renamed, "").status());
        assertEquals(
                403,
                Exchange.of(
                                address,
                                "GET",
                                address.getPath(),
                                Exchange.host(address) + "Origin: http://example.org\r\n",
                                "")
                        .status());
    }

    @Test
    void longRequestsAreRefused() throws IOException {
        String formula = "x" + " + x".repeat(Job.MOST_CHARACTERS / 4);
        assertTrue(answer("{\"formula\": \"" + formula + "\"}")
                .get("complaint")
                .getAsString()
                .startsWith("a field has 4097 characters, but at most 4096 are read."));
        assertEquals(413, post(" ".repeat(Job.MOST_BYTES + 1)).status());
    }

    @Test
    void everyAnswerSaysWhatItMayDo() throws IOException {
        for (String path : List.of("", "playground.js", "playground.css", "examples.json", "reports/99", "other")) {
            Exchange exchange = get(path);
            assertTrue(exchange.headers().get("Content-Security-Policy").startsWith("default-src 'none'; "), path);
            assertEquals("nosniff", exchange.headers().get("X-Content-Type-Options"), path);
            assertEquals("no-referrer", exchange.headers().get("Referrer-Policy"), path);
            assertEquals("no-store", exchange.headers().get("Cache-Control"), path);
            assertEquals("same-origin", exchange.headers().get("Cross-Origin-Opener-Policy"), path);
        }
        assertFalse(get("").headers().get("Content-Security-Policy").contains("unsafe"));
        assertEquals(404, get("reports/99").status());
        assertEquals(
                405,
                Exchange.of(address, "PUT", address.getPath(), Exchange.host(address), "")
                        .status());
    }

    @Test
    void nobodyElsesMachineReachesIt() throws IOException {
        assertEquals("127.0.0.1", address.getHost());
        for (InetAddress other :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!other.isLoopbackAddress()) {
                assertThrows(IOException.class, () -> new Socket(other, address.getPort()).close());
            }
        }
    }
}
