package nl.startklaar.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.web.ClientAddress;

/**
 * One connection to the server that is measured, on this machine and nowhere else. It speaks as
 * much HTTP as that needs, so that the asking costs little beside the answering.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    /** As a proxy of ours says it: the address of each school in the invented country. */
    private static final String FROM = ClientAddress.HEADER + ": 84.12.30.7\r\n";

    private final int port;
    private Optional<Open> open = Optional.empty();

    Wire(int port) {
        this.port = port;
    }

    /** A connection that is there, until the server or somebody here ends it. */
    private record Open(Socket socket, InputStream in) {}

    /** What the server said. */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return values(name).findFirst();
        }

        Stream<String> values(String name) {
            var begin = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(it -> it.substring(begin.length()).strip());
        }
    }

    Answer get(String path, Jar jar) throws IOException {
        return ask("GET", path, jar, "");
    }

    Answer post(String path, Jar jar, String form) throws IOException {
        return ask("POST", path, jar, form);
    }

    private Answer ask(String method, String path, Jar jar, String form) throws IOException {
        var body = form.getBytes(UTF_8);
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: localhost:").append(port).append("\r\nAccept: text/html\r\n");
        head.append(FROM).append("Cookie: ").append(jar.cookies()).append("\r\n");
        if (method.equals("POST")) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
            head.append(body.length).append("\r\n");
        }
        var sent = new ByteArrayOutputStream();
        sent.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        sent.writeBytes(body);
        return send(sent.toByteArray());
    }

    private Answer send(byte[] request) throws IOException {
        var here = open();
        here.socket().getOutputStream().write(request);
        var answer = read(here.in());
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return answer;
    }

    private Open open() throws IOException {
        if (open.isEmpty()) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            open = Optional.of(new Open(socket, new BufferedInputStream(socket.getInputStream())));
        }
        return open.get();
    }

    private static Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        var answer = new Answer(status, headers, "");
        return new Answer(status, headers, new String(body(in, answer), UTF_8));
    }

    private static byte[] body(InputStream in, Answer head) throws IOException {
        if (head.header("Transfer-Encoding").isEmpty()) {
            return in.readNBytes(head.header("Content-Length").map(Integer::parseInt).orElse(0));
        }
        var all = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            all.writeBytes(in.readNBytes(size));
            line(in);
            size = Integer.parseInt(line(in), 16);
        }
        line(in);
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0) {
                throw new EOFException("The server hung up");
            }
            if (it != '\r') {
                line.append((char) it);
            }
        }
        return line.toString();
    }

    /** Another one is opened when it is needed. */
    @Override
    public void close() {
        var before = open;
        open = Optional.empty();
        before.ifPresent(it -> close(it.socket()));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
