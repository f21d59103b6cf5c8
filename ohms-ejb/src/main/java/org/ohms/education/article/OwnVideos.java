package org.ohms.education.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.education.video.VideoContent;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Patients, and those who act for them, watch the videos of the articles they can read, and of no other; and they say from
 * which foreign hosts their browser may load some. What one person agreed to counts for nobody else, and not for those they act
 * for: it is kept with the account.
 */
@Stateless
public class OwnVideos {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Articles articles;

    @Inject
    Videos videos;

    /** @throws DomainException NOT_FOUND for an article that is not published, or whose video is not held here */
    @RolesAllowed("own-education.read")
    public VideoContent content(String slug) {
        return videos.content(current(slug));
    }

    /** Captions as WebVTT. */
    @RolesAllowed("own-education.read")
    public String captions(String slug, String language) {
        return videos.captions(current(slug), language);
    }

    /** From now on the videos of the host of this one are loaded when one of their articles is opened. */
    @RolesAllowed("own-education.read")
    public void agree(String slug) {
        videos.agree(pen.me(), host(slug), pen.now());
    }

    /** Nothing is loaded from the host of this one any more, before somebody agrees anew. */
    @RolesAllowed("own-education.read")
    public void disagree(String slug) {
        videos.disagree(pen.me(), host(slug));
    }

    private String host(String slug) {
        return videos.of(current(slug))
                .flatMap(video -> Optional.ofNullable(video.host()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private UUID current(String slug) {
        var patient = own.insist(PART);
        var today = LocalDate.ofInstant(pen.now(), ZoneOffset.UTC);
        var id = articles.current(patient, today, slug)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        pen.open(patient, "Article", id);
        return id;
    }
}
