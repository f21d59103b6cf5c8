package org.ohms.web.prescribing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.AlertAnswer;
import org.ohms.prescribing.prescription.AlertReply;
import org.ohms.prescribing.prescription.OverrideReason;
import org.ohms.web.shared.UrlValues;

/** What a prescriber says to one alert. */
public class ReplyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String way = "";
    private String until = "";
    private String words = "";
    private @Nullable OverrideReason reason;

    /** As the use case reads it; an alert without an answer was read. */
    AlertReply reply() {
        return switch (way) {
            case "pause" ->
                new AlertReply(
                        AlertAnswer.PAUSED, null, null, UrlValues.day(until).orElse(null));
            case "keep" -> new AlertReply(AlertAnswer.KEPT, null, words, null);
            default ->
                reason == null
                        ? new AlertReply(AlertAnswer.READ, null, null, null)
                        : new AlertReply(AlertAnswer.OVERRIDDEN, reason, null, null);
        };
    }

    public String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way == null ? "" : way;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable OverrideReason getReason() {
        return reason;
    }

    public void setReason(@Nullable OverrideReason reason) {
        this.reason = reason;
    }
}
