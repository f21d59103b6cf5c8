package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditRow;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.patients.breakglass.ReviewDetails;
import org.ohms.shared.error.DomainException;
import org.ohms.web.compliance.AuditEntry;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;

/** The emergency access a line of the trail is about, beside the list: why, for how long, what was seen, how it was judged. */
@Named
@ViewScoped
@ShowsRefusals
public class GlassPanelView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The rest stands on the page of the review. */
    private static final int LINES = 8;

    @Inject
    transient BreakGlassReview review;

    @Inject
    transient AuditWords actions;

    @Inject
    transient Person person;

    private transient @Nullable ReviewDetails details;

    /** Reads the access of this line; nothing for other lines, and for people who do not answer for such accesses. */
    public void load(@Nullable AuditEntry entry) {
        details = entry == null || entry.emergencyAccess().isEmpty() || !mayKnow() ? null : read(entry);
    }

    private @Nullable ReviewDetails read(AuditEntry entry) {
        try {
            return review.one(UUID.fromString(entry.emergencyAccess()));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                // its time is over and it was deleted; the trail outlives it
                return null;
            }
            throw refused;
        }
    }

    private boolean mayKnow() {
        return person.may("break-glass.review") || person.may("break-glass.report");
    }

    /** What was done first with the record. */
    public List<AuditRow> getSeen() {
        return details == null
                ? List.of()
                : details.seen().stream().limit(LINES).toList();
    }

    /** How many more lines the review shows. */
    public int getMore() {
        return details == null ? 0 : Math.max(0, details.seen().size() - LINES);
    }

    /** What a line of the trail says was done. */
    public String action(AuditRow line) {
        return actions.action(line);
    }

    public @Nullable ReviewDetails getDetails() {
        return details;
    }
}
