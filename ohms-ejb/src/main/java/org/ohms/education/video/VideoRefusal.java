package org.ohms.education.video;

import org.ohms.shared.error.RefusalCode;

/** Why a video is not taken, or an article with it not published. */
public enum VideoRefusal implements RefusalCode {
    /** By its content it is none of the types that are taken, whatever its name says. */
    TYPE_NOT_TAKEN("video.type-not-taken"),
    /** Pieces of it are still missing. */
    NOT_THERE_YET("video.not-there-yet"),
    /** There is no video to describe. */
    NO_VIDEO("video.no-video"),
    /** The hospital does not allow videos from this host. */
    HOST_NOT_ALLOWED("video.host-not-allowed"),
    /** The address does not begin with https and name a host. */
    BAD_ADDRESS("video.bad-address"),
    /** No captions in the language of the article. */
    NO_CAPTIONS("video.no-captions"),
    /** The captions are no WebVTT; says in which line it ends to be. */
    BAD_CAPTIONS("video.bad-captions");

    private final String code;

    VideoRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
