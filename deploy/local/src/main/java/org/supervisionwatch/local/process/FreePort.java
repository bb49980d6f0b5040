package org.supervisionwatch.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports on 127.0.0.1. */
public final class FreePort {

    private static final int LOWEST = 10_000;

    /** Linux gives those from 32768 on, others those from 49152 on. */
    private static final int HIGHEST = 32_768;

    private FreePort() {}

    /**
     * A port that nobody listens on at this moment, below those that systems give to outgoing connections: while a server is
     * killed and started again, no client of another one can get its port by chance.
     */
    public static int any() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** This port, or any free one if it is 0. */
    public static int orAny(int port) {
        return port == 0 ? any() : port;
    }

    /** Whether the port is free at the moment. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a lingering connection does not block the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
