package org.ohms.web.education;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.ohms.education.article.OwnVideos;
import org.ohms.education.article.VideoMaking;
import org.ohms.education.video.VideoContent;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.UrlValues;

/**
 * Shows the videos of articles that are held here, a part at a time, and their captions: to patients by the name of the article
 * they read, to those who write and review by its version. The door lets only those in who have the permission; no browser keeps
 * what somebody watched.
 */
@WebServlet({"/staff/videos/*", "/portal/videos/*"})
public class VideoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{2,60})(?:/([a-z]{2}))?");

    @Inject
    transient VideoMaking making;

    @Inject
    transient OwnVideos videos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, true);
    }

    /** The same without what would be read: a browser asks how large it is. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, false);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, boolean wanted) throws IOException {
        var path = request.getPathInfo();
        var asked = PATH.matcher(path == null ? "" : path);
        if (!asked.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var own = request.getServletPath().startsWith("/portal/");
        try {
            if (asked.group(2) == null) {
                video(request, response, opened(own, asked.group(1)), wanted);
            } else {
                captions(response, said(own, asked.group(1), asked.group(2)), wanted);
            }
        } catch (DomainException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private VideoContent opened(boolean own, String name) {
        return own ? videos.content(name) : making.content(UrlValues.required(UrlValues.id(name)));
    }

    private String said(boolean own, String name, String language) {
        return own
                ? videos.captions(name, language)
                : making.captions(UrlValues.required(UrlValues.id(name)), language);
    }

    private static void video(
            HttpServletRequest request, HttpServletResponse response, VideoContent video, boolean wanted)
            throws IOException {
        guard(response);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", video.tag());
        var before = request.getHeader("If-Range");
        var range = before == null || before.equals(video.tag())
                ? ByteRange.of(request.getHeader("Range"), video.size())
                : ByteRange.whole(video.size());
        if (range == null) {
            response.setHeader("Content-Range", "bytes */" + video.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setContentType(video.type().type());
        response.setContentLengthLong(range.length());
        if (range.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.words(video.size()));
        }
        if (wanted) {
            video.writeTo(response.getOutputStream(), range.first(), range.last());
        }
    }

    private static void captions(HttpServletResponse response, String captions, boolean wanted) throws IOException {
        guard(response);
        var bytes = captions.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/vtt;charset=UTF-8");
        response.setContentLength(bytes.length);
        if (wanted) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }
}
