package org.ohms.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Holds bodies to a size, and JSON also to a depth and to numbers of a human length, while they are read: what a parser
 * would burn minutes on never reaches it.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The attribute of a request under which the mechanism leaves the scopes of its token. */
    public static final String SCOPES = "org.ohms.client.scopes";

    /** The attribute of a refused request that holds the limit, for the page that says so. */
    public static final String EXCEEDED = LimitExceeded.class.getName();

    private static final String BRINGS_CHARTS = "chart.import";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var limit = limitFor(request);
        if (request.getContentLengthLong() > limit) {
            request.setAttribute(EXCEEDED, new LimitExceeded(LimitExceeded.Limit.SIZE, limit));
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static long limitFor(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/v1/patients/imports")) {
            return JsonLimits.LIST_BYTES;
        }
        if (path.equals("/v1/remittances")) {
            return JsonLimits.X12_BYTES;
        }
        if (path.startsWith("/fhir/")) {
            return bringsCharts(request) ? JsonLimits.CHART_BYTES : JsonLimits.FHIR_BYTES;
        }
        return JsonLimits.BYTES;
    }

    private static boolean bringsCharts(HttpServletRequest request) {
        return request.getAttribute(SCOPES) instanceof Set<?> scopes && scopes.contains(BRINGS_CHARTS);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var request = (HttpServletRequest) getRequest();
            return new Watched(request.getInputStream(), new JsonLimits(limit, isJson(request)));
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Watched extends ServletInputStream {
        private final ServletInputStream body;
        private final JsonLimits limits;

        Watched(ServletInputStream body, JsonLimits limits) {
            this.body = body;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            var next = readable(body::read);
            if (next >= 0) {
                limits.see((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = readable(() -> body.read(target, offset, length));
            for (int i = 0; i < count; i++) {
                limits.see(target[offset + i]);
            }
            return count;
        }

        /** A body that breaks off, or is not packed the way it says, is the sender's mistake. */
        private static int readable(Reading reading) throws LimitExceeded {
            try {
                return reading.next();
            } catch (IOException unreadable) {
                throw new LimitExceeded(LimitExceeded.Limit.ENCODING, 0);
            }
        }

        private interface Reading {
            int next() throws IOException;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
