package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.privacy.AmendmentDecision;
import org.ohms.patients.privacy.DenialBasis;
import org.ohms.patients.privacy.PrivacyDesk;
import org.ohms.patients.privacy.RequestKind;
import org.ohms.patients.privacy.WaitingRequest;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One request of a patient: a question to answer, or a correction to decide on. */
@Named
@ViewScoped
@ShowsRefusals
public class PrivacyRequestView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrivacyDesk desk;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String request = "";
    private String words = "";
    private @Nullable String basis;
    private transient @Nullable WaitingRequest details;

    /** Reads the request of the address. */
    public void load() {
        details = desk.one(id());
    }

    /** Answers the question. */
    public String answer() {
        desk.answer(id(), words);
        return answered();
    }

    /** The record is corrected as the patient wants. */
    public String accept() {
        return decide(AmendmentDecision.ACCEPT);
    }

    /** Some of it is. */
    public String partly() {
        return decide(AmendmentDecision.PARTLY);
    }

    /** Nothing is. */
    public String deny() {
        return decide(AmendmentDecision.DENY);
    }

    private String decide(AmendmentDecision decision) {
        desk.decide(id(), decision, chosen(), words);
        return answered();
    }

    private String answered() {
        toasts.say("oversight.request.answered");
        return "/staff/privacy/list?faces-redirect=true";
    }

    private @Nullable DenialBasis chosen() {
        return Arrays.stream(DenialBasis.values())
                .filter(one -> one.code().equals(basis))
                .findAny()
                .orElse(null);
    }

    /** Whether it is a question this person may answer now. */
    public boolean isAnswerable() {
        return isOpen(RequestKind.QUESTION) && person.may("access-question.answer");
    }

    /** Whether it is a correction this person may decide on now. */
    public boolean isDecidable() {
        return isOpen(RequestKind.AMENDMENT) && person.may("amendment.decide");
    }

    private boolean isOpen(RequestKind kind) {
        return details != null && details.row().isOpen() && details.row().kind() == kind;
    }

    public List<String> getBases() {
        return Arrays.stream(DenialBasis.values()).map(DenialBasis::code).toList();
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(request));
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = request == null ? "" : request;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable WaitingRequest getDetails() {
        return details;
    }
}
