package org.ohms.records.document.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks clamd, over TCP, in its own words: {@code INSTREAM}, then chunks that each say their length, then a chunk of none.
 * Nothing is ever written to a disk for it.
 */
@ApplicationScoped
public class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int CHUNK = 65_536;
    private static final int LONGEST_ANSWER = 4_096;

    @Inject
    ScanSettings settings;

    /** Gives what is to be scanned, a piece at a time. */
    @FunctionalInterface
    public interface Pieces {
        byte[] piece(int number);
    }

    /** Whether documents are scanned here at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** Scans the pieces one after the other; never throws because of the scanner. */
    public Verdict scan(int count, Pieces pieces) {
        try (var socket = connected()) {
            var sent = false;
            try {
                send(socket, count, pieces);
                sent = true;
            } catch (IOException hungUp) {
                // clamd says why it hangs up, if one listens
                LOG.log(Level.FINE, "the scanner hung up while it was told", hungUp);
            }
            return verdict(answer(socket.getInputStream()), sent);
        } catch (IOException unreachable) {
            LOG.log(
                    Level.WARNING,
                    "the virus scanner cannot be asked: {0}",
                    unreachable.getClass().getSimpleName());
            return Verdict.UNREACHABLE;
        }
    }

    /** Whether the scanner answers. */
    boolean answers() {
        try (var socket = connected()) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream()).equals("PONG");
        } catch (IOException unreachable) {
            return false;
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout((int) settings.patience().toMillis());
            socket.connect(settings.address(), CONNECT_MILLIS);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private static void send(Socket socket, int count, Pieces pieces) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var number = 0; number < count; number++) {
            var piece = pieces.piece(number);
            for (var from = 0; from < piece.length; from += CHUNK) {
                var length = Math.min(CHUNK, piece.length - from);
                out.writeInt(length);
                out.write(piece, from, length);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var said = new ByteArrayOutputStream();
        for (var one = in.read(); one > 0 && said.size() < LONGEST_ANSWER; one = in.read()) {
            said.write(one);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    /** Only a file that was taken whole can be clean. */
    private static Verdict verdict(String answer, boolean sent) throws IOException {
        if (answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        if (answer.endsWith(" OK") && sent) {
            return Verdict.CLEAN;
        }
        if (answer.endsWith("ERROR")) {
            return Verdict.REFUSED;
        }
        throw new IOException("no answer");
    }
}
