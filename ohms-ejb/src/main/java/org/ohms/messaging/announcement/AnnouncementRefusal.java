package org.ohms.messaging.announcement;

import org.ohms.shared.error.RefusalCode;

/** Why an announcement is not changed, sent or stopped. */
public enum AnnouncementRefusal implements RefusalCode {
    NOT_A_DRAFT("announcement.not-a-draft"),
    NOT_UNDER_WAY("announcement.not-under-way"),
    NOBODY("announcement.nobody"),
    DAYS("announcement.days");

    private final String code;

    AnnouncementRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
