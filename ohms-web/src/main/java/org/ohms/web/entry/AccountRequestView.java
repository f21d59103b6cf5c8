package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.linking.AccountMatching;
import org.ohms.patients.linking.LinkProposal;
import org.ohms.patients.linking.WaitingLinks;
import org.ohms.web.patients.PersonChoices;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** One account that looks for its record: the desk ties it, registers a new patient for it, or declines. */
@Named
@ViewScoped
@ShowsRefusals
public class AccountRequestView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/staff/requests/list?faces-redirect=true";

    @Inject
    transient WaitingLinks links;

    @Inject
    transient AccountMatching matching;

    @Inject
    transient PersonChoices choices;

    @Inject
    transient Words words;

    @Inject
    transient Toasts toasts;

    private String request = "";
    private String record = "";
    private Sex sex = Sex.UNKNOWN;
    private String reason = "";
    private transient @Nullable LinkProposal proposal;

    /** Reads the request of the address. */
    public void load() {
        proposal = links.one(UrlValues.required(UrlValues.id(request)));
    }

    /** The chosen record is the one. */
    public String accept() {
        matching.link(UrlValues.required(UrlValues.id(request)), UrlValues.required(UrlValues.patient(record)));
        toasts.say("entry.account.linked");
        return LIST;
    }

    /** Nobody of those: a new record. */
    public String register() {
        var registered = matching.register(UrlValues.required(UrlValues.id(request)), sex);
        toasts.say("entry.account.registered", registered.mrnText());
        return "/staff/patients/details?faces-redirect=true&patient="
                + registered.id().value();
    }

    /** No record for this account. */
    public String decline() {
        matching.decline(UrlValues.required(UrlValues.id(request)), reason);
        toasts.say("entry.declined");
        return LIST;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = request == null ? "" : request;
    }

    /** The record that is compared with what the person said; null as long as none is chosen. */
    public LinkProposal.@Nullable LikelyRecord getCompared() {
        return proposal == null
                ? null
                : proposal.likely().stream().filter(this::chosen).findFirst().orElse(null);
    }

    public boolean chosen(LinkProposal.LikelyRecord likely) {
        return likely.match().patient().id().toString().equals(record);
    }

    /** One thing the person said, beside the record. */
    public record Line(String name, String record, String said, boolean same) {}

    /** Everything the person said, beside the chosen record. */
    public List<Line> getLines() {
        var compared = getCompared();
        var read = proposal;
        if (compared == null || read == null) {
            return List.of();
        }
        var person = read.claimant().person();
        var lines = new ArrayList<Line>();
        add(lines, compared, "name.family", text(person.name().family()));
        add(lines, compared, "name.given", String.join(" ", person.name().given()));
        var born = person.birthDate();
        add(lines, compared, "birthDate", born == null ? "" : born.toString());
        add(lines, compared, "email", read.claimant().email());
        return lines;
    }

    private void add(List<Line> lines, LinkProposal.LikelyRecord compared, String field, String said) {
        if (said.isEmpty()) {
            return;
        }
        var differs = compared.differences().stream()
                .filter(difference -> difference.field().equals(field))
                .findFirst();
        lines.add(
                new Line(choices.field(field), differs.map(Difference::before).orElse(said), said, differs.isEmpty()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What speaks for the record being meant, and what against. */
    public String reasons(LinkProposal.LikelyRecord likely) {
        return likely.match().reasons().stream()
                .map(reason -> words.of("patients.reason." + reason.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** Where the patient of a record lives and the end of the phone number, as far as they are known. */
    public String where(LinkProposal.LikelyRecord likely) {
        var known = new ArrayList<String>();
        var city = likely.match().city();
        var phone = likely.match().phoneEnding();
        if (city != null) {
            known.add(city);
        }
        if (phone != null) {
            known.add(words.of("entry.account.phone", phone));
        }
        return String.join(", ", known);
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(@Nullable String record) {
        this.record = record == null ? "" : record;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public @Nullable LinkProposal getProposal() {
        return proposal;
    }
}
