package dev.lossmith.cli.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of one page, on the loopback interface alone. */
public final class Playground implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    private static final int THREADS = 8;

    static {
        // Seconds: of a request, until it has been read, so that nobody holds a thread by sending slowly; of an answer.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "120");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Workers workers;
    private final Gate gate;
    private final Site site;

    private Playground(HttpServer server, Duration budget) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS);
        this.workers = new Workers(budget);
        this.gate = Gate.at(server.getAddress().getPort());
        this.site = new Site(workers);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * Starts one.
     *
     * @param port where; 0 for one that is free
     * @param budget how long the compiler may take for a formula
     * @throws BindException if the port is taken
     */
    public static Playground start(int port, Duration budget) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(HOST), port);
        Playground playground = new Playground(HttpServer.create(address, 0), budget);
        playground.server.start();
        return playground;
    }

    /** What to open in a browser. */
    public URI address() {
        return URI.create(gate.address());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).send(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        boolean isPost = exchange.getRequestMethod().equals("POST");
        Optional<String> path = gate.within(exchange.getRequestURI().getPath());
        if (path.isEmpty()) {
            return Reply.refusal(403, "Open the address that lossmith serve has printed, with all that stands in it.");
        }
        if (!gate.isOurs(exchange.getRequestHeaders(), isPost)) {
            return Reply.refusal(403, "This is not for pages of other sites.");
        }
        if (!isPost) {
            return exchange.getRequestMethod().equals("GET")
                    ? site.get(path.get())
                    : Reply.refusal(405, "Only GET and POST are answered.");
        }
        if (!path.get().equals("compile")) {
            return Reply.refusal(404, "There is nothing to post to.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(Job.MOST_BYTES + 1);
        return body.length > Job.MOST_BYTES
                ? Reply.refusal(413, "A request has at most " + Job.MOST_BYTES + " bytes.")
                : site.compile(new String(body, StandardCharsets.UTF_8));
    }

    /** Ends the server and its workers. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        workers.close();
    }
}
