package org.ohms.web.scheduling;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody fills in to book a visit by phone. */
public class BookingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Given again when the same form is sent twice, so that it books once. */
    private final String key = UUID.randomUUID().toString();

    private @Nullable String service;
    private @Nullable String practitioner;
    private @Nullable String reason;
    private boolean video;
    private @Nullable String overrideReason;
    private @Nullable LocalDate otherDay;
    private @Nullable LocalTime otherTime;
    private @Nullable String otherPlace;

    String key() {
        return key;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    /** Id of the provider; null for whoever is free first. */
    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public boolean isVideo() {
        return video;
    }

    public void setVideo(boolean video) {
        this.video = video;
    }

    public @Nullable String getOverrideReason() {
        return overrideReason;
    }

    public void setOverrideReason(@Nullable String overrideReason) {
        this.overrideReason = overrideReason;
    }

    /** Day of a time that is not among those offered. */
    public @Nullable LocalDate getOtherDay() {
        return otherDay;
    }

    public void setOtherDay(@Nullable LocalDate otherDay) {
        this.otherDay = otherDay;
    }

    public @Nullable LocalTime getOtherTime() {
        return otherTime;
    }

    public void setOtherTime(@Nullable LocalTime otherTime) {
        this.otherTime = otherTime;
    }

    public @Nullable String getOtherPlace() {
        return otherPlace;
    }

    public void setOtherPlace(@Nullable String otherPlace) {
        this.otherPlace = otherPlace;
    }
}
