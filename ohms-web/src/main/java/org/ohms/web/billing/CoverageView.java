package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.authorisation.AuthorisationDesk;
import org.ohms.billing.authorisation.AuthorisationDraft;
import org.ohms.billing.authorisation.AuthorisationRow;
import org.ohms.billing.card.CardSide;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageHistoryRow;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** Who pays for a patient: the coverages, one of them open with its history, and what payers promised before. */
@Named
@ViewScoped
@ShowsRefusals
public class CoverageView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CoverageDesk desk;

    @Inject
    transient AuthorisationDesk promises;

    @Inject
    transient PayerChoices payers;

    @Inject
    transient Words words;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String coverage = "";
    private final CoverageForm form = new CoverageForm();
    private String lastDay = "";
    private String promisedBy = "";
    private String number = "";
    private String codes = "";
    private @Nullable Integer visits;
    private String amount = "";
    private String promisedFrom = "";
    private String promisedUntil = "";
    private String remark = "";
    private transient @Nullable Part front;
    private transient @Nullable Part back;
    private transient @Nullable PatientLabel label;
    private transient List<CoverageRow> rows = List.of();
    private transient @Nullable CoverageRow shown;
    private transient List<CoverageHistoryRow> history = List.of();
    private transient List<AuthorisationRow> authorisations = List.of();
    private transient List<PayerChoices.Choice> choices = List.of();

    public void load() {
        label = desk.whose(id());
        rows = desk.of(id());
        authorisations = promises.of(id());
        var wanted = UrlValues.id(coverage).orElse(null);
        shown = rows.stream().filter(row -> row.id().equals(wanted)).findFirst().orElse(null);
        if (wanted != null && shown == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (shown != null) {
            form.show(shown);
            history = desk.history(shown.id());
        } else {
            form.setOrder(rows.stream()
                            .filter(CoverageRow::isActive)
                            .mapToInt(CoverageRow::order)
                            .max()
                            .orElse(0)
                    + 1);
        }
    }

    public String keep() {
        if (shown == null) {
            coverage = desk.record(id(), form.draft()).toString();
        } else {
            desk.change(shown.id(), shown.version(), form.draft());
        }
        toasts.say("billing.coverage.kept");
        return here();
    }

    public String showFront() throws IOException {
        return show(CardSide.FRONT, front, "cardFront");
    }

    public String showBack() throws IOException {
        return show(CardSide.BACK, back, "cardBack");
    }

    private String show(CardSide side, @Nullable Part chosen, String field) throws IOException {
        var upload = CardUpload.of(chosen);
        if (upload == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at(field));
        }
        desk.picture(open().id(), open().version(), side, upload);
        toasts.say("billing.coverage.card.kept");
        return here();
    }

    public String end() {
        desk.end(open().id(), open().version(), UrlValues.day(lastDay).orElse(null));
        toasts.say("billing.coverage.ended");
        return here();
    }

    public String enteredInError() {
        desk.enteredInError(open().id(), open().version());
        coverage = "";
        toasts.say("billing.coverage.removed");
        return here();
    }

    public String promise() {
        promises.record(
                id(),
                new AuthorisationDraft(
                        UrlValues.id(promisedBy).orElse(null),
                        number,
                        codes,
                        visits,
                        Amounts.read(amount, "amount"),
                        UrlValues.day(promisedFrom).orElse(null),
                        UrlValues.day(promisedUntil).orElse(null),
                        remark));
        toasts.say("billing.authorisation.kept");
        return here();
    }

    public String cancelPromise(AuthorisationRow row) {
        promises.cancel(row.id(), row.version());
        toasts.say("billing.authorisation.cancelled");
        return here();
    }

    private String here() {
        return "/staff/billing/coverage?faces-redirect=true&patient=" + patient
                + (coverage.isEmpty() ? "" : "&coverage=" + coverage);
    }

    private CoverageRow open() {
        var known = shown;
        if (known == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return known;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    /** Payers that can be chosen, each alone and with each of its plans; the one that stands stays among them. */
    public List<PayerChoices.Choice> getChoices() {
        if (choices.isEmpty()) {
            choices = payers.with(shown);
        }
        return choices;
    }

    /** What stood in a field, in words. */
    public String said(String field, String value) {
        if (value.isEmpty()) {
            return words.of("billing.coverage.history.nothing");
        }
        if (field.startsWith("card")) {
            return words.of("billing.coverage.card.there");
        }
        return field.equals("relationship") || field.equals("status")
                ? words.of("billing.coverage." + field + "." + value)
                : value;
    }

    /** The name of the coverage a promise is for; empty for one that is none of the patient's any more. */
    public String coverageOf(AuthorisationRow row) {
        return rows.stream()
                .filter(one -> one.id().equals(row.coverage()))
                .findFirst()
                .map(CoverageRow::name)
                .orElse("");
    }

    public List<SubscriberRelationship> getRelationships() {
        return Arrays.asList(SubscriberRelationship.values());
    }

    /** Those that a promise can be for. */
    public List<CoverageRow> getActive() {
        return rows.stream().filter(CoverageRow::isActive).toList();
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<CoverageRow> getRows() {
        return rows;
    }

    public @Nullable CoverageRow getShown() {
        return shown;
    }

    public List<CoverageHistoryRow> getHistory() {
        return history;
    }

    public List<AuthorisationRow> getAuthorisations() {
        return authorisations;
    }

    public @Nullable Part getFront() {
        return front;
    }

    public void setFront(@Nullable Part front) {
        this.front = front;
    }

    public @Nullable Part getBack() {
        return back;
    }

    public void setBack(@Nullable Part back) {
        this.back = back;
    }

    public CoverageForm getForm() {
        return form;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? this.patient : patient;
    }

    public String getCoverage() {
        return coverage;
    }

    public void setCoverage(@Nullable String coverage) {
        this.coverage = coverage == null ? this.coverage : coverage;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable String lastDay) {
        this.lastDay = lastDay == null ? "" : lastDay;
    }

    public String getPromisedBy() {
        return promisedBy;
    }

    public void setPromisedBy(@Nullable String promisedBy) {
        this.promisedBy = promisedBy == null ? "" : promisedBy;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = codes == null ? "" : codes;
    }

    public @Nullable Integer getVisits() {
        return visits;
    }

    public void setVisits(@Nullable Integer visits) {
        this.visits = visits;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getPromisedFrom() {
        return promisedFrom;
    }

    public void setPromisedFrom(@Nullable String promisedFrom) {
        this.promisedFrom = promisedFrom == null ? "" : promisedFrom;
    }

    public String getPromisedUntil() {
        return promisedUntil;
    }

    public void setPromisedUntil(@Nullable String promisedUntil) {
        this.promisedUntil = promisedUntil == null ? "" : promisedUntil;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }
}
