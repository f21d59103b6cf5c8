package org.ohms.scheduling.place;

import org.ohms.shared.error.RefusalCode;

/** Why a place stays as it is. */
public enum PlaceRefusal implements RefusalCode {
    NAME_TAKEN("place.name-taken"),
    UNKNOWN_ZONE("place.unknown-zone"),
    ROOM_TWICE("place.room-twice");

    private final String code;

    PlaceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
