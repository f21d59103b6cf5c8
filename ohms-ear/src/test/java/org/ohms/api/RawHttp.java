package org.ohms.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.ohms.house.Doors;

/** Sends bytes as they are, also those no sound client would send, and reads what comes back. */
final class RawHttp {
    private static final int PATIENCE_MS = 30_000;

    private final URI door;
    private final SSLSocketFactory sockets = Doors.trustingAnybody().getSocketFactory();

    RawHttp(URI door) {
        this.door = door;
    }

    /** What came back; status 0 when the connection was cut before anything did. */
    record Answer(int status, Map<String, String> headers, String body) {
        String type() {
            return headers.getOrDefault("content-type", "")
                    .split(";")[0]
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }

    Answer send(String method, String target, List<String> headers, byte[] body) throws IOException {
        try (var socket = sockets.createSocket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            var head = new StringBuilder(
                    method + " " + target + " HTTP/1.1\r\nHost: " + door.getAuthority() + "\r\nConnection: close\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body.length > 0) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            head.append("\r\n");
            try {
                var out = socket.getOutputStream();
                out.write(head.toString().getBytes(StandardCharsets.UTF_8));
                out.write(body);
                out.flush();
            } catch (IOException answeredBeforeTheEnd) {
                return read(socket.getInputStream());
            }
            return read(socket.getInputStream());
        }
    }

    /** Sends bytes and gives whatever was answered until the other side closed. */
    String exchange(String bytes) throws IOException {
        try (var socket = sockets.createSocket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(all(socket.getInputStream()), StandardCharsets.ISO_8859_1);
        }
    }

    private static Answer read(InputStream in) {
        return parsed(all(in));
    }

    private static byte[] all(InputStream in) {
        var all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException cut) {
            // what came until then counts
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private static Answer parsed(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, Map.of(), text);
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new LinkedHashMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var pair = lines[i].split(":", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair.length > 1 ? pair[1].strip() : "");
        }
        var body = text.substring(end + 4);
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            body = joined(body);
        }
        return new Answer(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        var whole = new StringBuilder();
        var at = 0;
        while (at < chunks.length()) {
            var end = chunks.indexOf("\r\n", at);
            var size = end < 0 ? 0 : Integer.parseInt(chunks.substring(at, end).strip(), 16);
            if (size == 0) {
                break;
            }
            whole.append(chunks, end + 2, Math.min(chunks.length(), end + 2 + size));
            at = end + 2 + size + 2;
        }
        return whole.toString();
    }
}
