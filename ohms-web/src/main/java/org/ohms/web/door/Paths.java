package org.ohms.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ohms.web.shared.Door;

/** The address of a request as the table of pages knows it. */
final class Paths {
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String PHOTOS = "/staff/photos/";
    private static final Map<String, Set<String>> DOCUMENTS = Map.ofEntries(
            Map.entry("/staff/files/", Set.of("chart.read")),
            Map.entry("/staff/pages/", Set.of("chart.read")),
            Map.entry("/staff/uploads/", Set.of("document.write")),
            Map.entry("/staff/message-files/", Set.of("message.read")),
            Map.entry("/staff/message-pages/", Set.of("message.read")),
            Map.entry("/staff/message-uploads/", Set.of("message.write")),
            Map.entry("/staff/lists/", Set.of("import.run")),
            Map.entry("/staff/cards/", Set.of("coverage.read")),
            Map.entry("/staff/video-uploads/", Set.of("education.write")),
            Map.entry("/staff/videos/", Set.of("education.write", "education.review")),
            Map.entry("/portal/cards/", Set.of("own-coverage.read")),
            Map.entry("/portal/files/", Set.of("own-chart.read")),
            Map.entry("/portal/message-files/", Set.of("own-message.read")),
            Map.entry("/portal/message-pages/", Set.of("own-message.read")),
            Map.entry("/portal/message-uploads/", Set.of("own-message.write")),
            Map.entry("/portal/pages/", Set.of("own-chart.read")),
            Map.entry("/portal/uploads/", Set.of("document.send-own")),
            Map.entry("/portal/videos/", Set.of("own-education.read")),
            Map.entry("/portal/video-room", Set.of("own-video.join")));
    private static final Set<String> SHOWING_PHOTOS = Set.of("patient.read", "patient.read-own");
    private static final Map<String, Set<String>> BESIDE_STAFF_PAGES = Map.of(
            "/staff/find",
            Set.of("patient.search"),
            "/staff/video-room",
            Set.of("video.host"),
            "/staff/live",
            Set.of("appointment.read"),
            "/staff/live/chart",
            Set.of("chart.read"));

    private static final Set<String> BESIDE_PAGES_OF_THOSE_SIGNED_IN =
            Set.of("/live/notifications", "/live/conversation", "/drafts");

    /** Where a guest asks for the room of a video visit, and the channel of all rooms: link and pass are the proof, and no sign-in. */
    private static final Set<String> OF_VIDEO_VISITS = Set.of("/portal/video-guest", "/live/video");

    /** Pages that show a video visit: camera, microphone and screen are allowed there, and nowhere else. */
    private static final Pattern VIDEO =
            Pattern.compile("/staff/visits/[^/]+/video|/portal/visits/[^/]+/video|/portal/video");

    private Paths() {}

    /** The path below the context root, decoded and without path parameters, as the container matched it. */
    static String of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isResource(HttpServletRequest request) {
        return of(request).startsWith(RESOURCES);
    }

    /** Fonts, the hospital's picture, what shows news although no page is open, whether somebody is signed in, signing in at a page, live channels: no pages, and still there. */
    static boolean isBesidePages(HttpServletRequest request) {
        var path = of(request);
        return path.startsWith(RESOURCES)
                || path.startsWith("/fonts/") && path.endsWith(".woff2")
                || path.equals("/hospital/logo")
                || path.equals("/sw.js")
                || path.equals("/signed-in")
                || path.equals("/login/here")
                || isForMachines(request)
                || OF_VIDEO_VISITS.contains(path)
                || path.startsWith("/jakarta.faces.push/");
    }

    /** Whether the page shows a video visit. */
    static boolean showsVideo(HttpServletRequest request) {
        return VIDEO.matcher(of(request)).matches();
    }

    /**
     * What another system posts to, and no browser: a provider of single sign-on says who it is by what it signs, a mail program that
     * ends mails of a kind brings the link of the mail.
     */
    static boolean isForMachines(HttpServletRequest request) {
        var path = of(request);
        return path.equals("/sso/logout") || path.equals("/unsubscribe");
    }

    /** What every page of somebody who has signed in listens to, and where it keeps drafts, at both doors. */
    static boolean isBesidePagesOfThoseSignedIn(HttpServletRequest request) {
        return BESIDE_PAGES_OF_THOSE_SIGNED_IN.contains(of(request));
    }

    /** Where documents come in and go out, at either door, where pictures of cards go out, where lists come in, videos of articles come in and are shown, and patients into their video visits: the permissions that open it; none for everything else. */
    static Set<String> permissionsOfDocuments(HttpServletRequest request) {
        var path = of(request);
        return DOCUMENTS.entrySet().stream()
                .filter(place -> path.startsWith(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }

    /** Whether the path belongs to this door by its first word; those of the other door do not exist here. */
    static boolean isOf(Door door, HttpServletRequest request) {
        return of(request).startsWith(door.home() + "/");
    }

    /**
     * What staff pages ask, show and listen to, the patient finder, photos and the news of schedules and charts: the permissions that
     * open it, any one of them; none for everything else.
     */
    static Set<String> permissionsBesideStaffPages(HttpServletRequest request) {
        var path = of(request);
        return path.startsWith(PHOTOS) ? SHOWING_PHOTOS : BESIDE_STAFF_PAGES.getOrDefault(path, Set.of());
    }
}
