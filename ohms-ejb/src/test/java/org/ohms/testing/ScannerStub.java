package org.ohms.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks clamd's INSTREAM as the real one does: takes chunks until one of no length, and finds the string that every
 * scanner finds. It can also be away, or take no file that large.
 */
public final class ScannerStub implements AutoCloseable {
    /** The test string of the European Institute for Computer Antivirus Research, put together so that no scanner finds it here. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /** How it behaves. */
    public enum Mood {
        ATTENTIVE,
        AWAY,
        /** It hangs up after the first chunk, and says that the file is too large. */
        TOO_LARGE
    }

    private final ServerSocket door;
    private volatile Mood mood = Mood.ATTENTIVE;

    private ScannerStub(ServerSocket door) {
        this.door = door;
    }

    public static ScannerStub open() {
        try {
            var stub = new ScannerStub(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            var thread = new Thread(stub::serve, "scanner-stub");
            thread.setDaemon(true);
            thread.start();
            return stub;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public void be(Mood other) {
        mood = other;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                if (mood != Mood.AWAY) {
                    answer(caller);
                }
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var command = new ByteArrayOutputStream();
        for (var one = in.read(); one > 0; one = in.read()) {
            command.write(one);
        }
        switch (command.toString(StandardCharsets.US_ASCII)) {
            case "zPING" -> say(caller, "PONG");
            case "zINSTREAM" -> scan(caller, in);
            default -> say(caller, "UNKNOWN COMMAND");
        }
    }

    private void scan(Socket caller, DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (mood == Mood.TOO_LARGE) {
                say(caller, "INSTREAM size limit exceeded. ERROR");
                return;
            }
        }
        say(
                caller,
                content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK");
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
