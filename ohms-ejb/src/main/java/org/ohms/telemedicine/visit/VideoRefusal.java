package org.ohms.telemedicine.visit;

import org.ohms.shared.error.RefusalCode;

/** Why somebody does not come into a room, or cannot do something there. */
public enum VideoRefusal implements RefusalCode {
    /** The visit is in person. */
    NOT_BY_VIDEO("video.not-by-video"),
    TOO_EARLY("video.too-early"),
    /** Its time is over; nobody closed the room, it closed by itself. */
    OVER("video.over"),
    /** It was cancelled or missed. */
    CALLED_OFF("video.called-off"),
    ENDED("video.ended"),
    /** A pass nobody was given, that was used, has run out, or was given to somebody else. */
    PASS_UNKNOWN("video.pass-unknown"),
    /** A link nobody was sent, or that was withdrawn. */
    LINK_UNKNOWN("video.link-unknown"),
    /** The link is used in another browser already. */
    LINK_USED("video.link-used"),
    TOO_MANY_GUESTS("video.too-many-guests"),
    /** Whoever is to be let in is not there. */
    NOT_THERE("video.not-there"),
    MAIL_OFF("video.mail-off");

    private final String code;

    VideoRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
