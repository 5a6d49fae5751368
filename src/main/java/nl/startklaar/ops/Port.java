package nl.startklaar.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** A port to listen on, looked at before anything else is touched. */
record Port(int number, boolean onlyHere) {

    void mustBeFree() {
        if (!isFree()) {
            throw new Stopped(Exit.FAULT, "ops.port.taken", Integer.toString(number));
        }
    }

    boolean isFree() {
        try (var _ = new ServerSocket(number, 1, address())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private @Nullable InetAddress address() {
        return onlyHere ? InetAddress.ofLiteral("127.0.0.1") : null;
    }
}
