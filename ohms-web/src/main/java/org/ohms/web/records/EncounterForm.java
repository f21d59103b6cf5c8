package org.ohms.web.records;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterRow;

/** What somebody types about an encounter. */
public class EncounterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable EncounterKind kind;
    private String type = "";
    private String reason = "";
    private @Nullable Clearance sensitivity;
    private long version;

    /** Begins with what it says now. */
    void show(EncounterRow row) {
        kind = row.kind();
        type = row.type();
        reason = row.reason();
        sensitivity = row.sensitivity();
        version = row.version();
    }

    public @Nullable EncounterKind getKind() {
        return kind;
    }

    public void setKind(@Nullable EncounterKind kind) {
        this.kind = kind;
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null ? "" : type;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public @Nullable Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(@Nullable Clearance sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** The state that was shown when typing began. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
