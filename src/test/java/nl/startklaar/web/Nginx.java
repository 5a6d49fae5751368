package nl.startklaar.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real nginx before our server, as the page on https sets it up, and without https. */
record Nginx(Process process, int port) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Nginx before(int server, String program, Path folder) throws IOException {
        int port = freePort();
        var settings =
                """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    upstream startklaar { server 127.0.0.1:%3$d; keepalive 4; }
                    server {
                        listen 127.0.0.1:%2$d;
                        location / {
                            proxy_pass http://startklaar;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_set_header Host $host;
                            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                        }
                    }
                }
                """
                        .formatted(folder, port, server);
        var file = Files.writeString(folder.resolve("nginx.conf"), settings);
        var log = folder.resolve("out.log").toFile();
        var process =
                new ProcessBuilder(program, "-c", file.toString(), "-p", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        await().atMost(PATIENCE).until(() -> answers(port));
        return new Nginx(process, port);
    }

    private static boolean answers(int port) {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
