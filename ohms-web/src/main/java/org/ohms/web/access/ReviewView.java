package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditRow;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.patients.breakglass.ReviewDecision;
import org.ohms.patients.breakglass.ReviewDetails;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One emergency access: why, what was done, and the judgement. */
@Named
@ViewScoped
@ShowsRefusals
public class ReviewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient BreakGlassReview review;

    @Inject
    transient AuditWords actions;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String grant = "";
    private String words = "";
    private transient @Nullable ReviewDetails details;

    /** Reads the access of the address. */
    public void load() {
        details = review.one(id());
    }

    /** It was right to open the record. */
    public String justified() {
        return decide(ReviewDecision.JUSTIFIED);
    }

    /** It was not. */
    public String notJustified() {
        return decide(ReviewDecision.NOT_JUSTIFIED);
    }

    private String decide(ReviewDecision decision) {
        review.decide(id(), decision, words);
        toasts.say("access.review.decided");
        return "/staff/break-glass/reviews?faces-redirect=true";
    }

    /** Whether this person can judge it now. */
    public boolean isDecidable() {
        return details != null
                && person.may("break-glass.review")
                && details.row().decision() == null
                && !details.own()
                && !details.row().open();
    }

    /** What a line of the trail says was done. */
    public String action(AuditRow line) {
        return actions.action(line);
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(grant));
    }

    public String getGrant() {
        return grant;
    }

    public void setGrant(@Nullable String grant) {
        this.grant = grant == null ? "" : grant;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable ReviewDetails getDetails() {
        return details;
    }
}
