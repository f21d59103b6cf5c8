package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.oversight.BreachReport;
import org.ohms.patients.oversight.SeenPatients;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Csv;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** Whose records an account saw in some days; what is asked lives in the address. */
@Named
@ViewScoped
@ShowsRefusals
public class BreachView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    transient BreachReport report;

    @Inject
    transient AuditReading reading;

    @Inject
    transient AuditWords words;

    @Inject
    transient HospitalOnPage hospital;

    @Inject
    transient Clock clock;

    private @Nullable String person;
    private @Nullable String from;
    private @Nullable String until;
    private int first;
    private transient SeenPatients found = new SeenPatients(List.of(), 0);
    private transient List<AuditView.Choice> people = List.of();

    /** Reads what the address asks for. */
    public void load() {
        var names = names(report.accounts(begin(), end()));
        people = names.entrySet().stream()
                .map(entry -> new AuditView.Choice(entry.getKey().toString(), entry.getValue()))
                .sorted(Comparator.comparing(AuditView.Choice::label))
                .toList();
        UrlValues.account(person)
                .ifPresent(account -> found = report.look(account, begin(), end(), new PageRequest(first, ROWS)));
    }

    private Map<AccountId, String> names(List<AccountId> accounts) {
        var names = reading.names(accounts);
        return accounts.stream()
                .collect(Collectors.toMap(
                        account -> account, account -> names.getOrDefault(account, words.kind("gone"))));
    }

    /** Takes the list out of the house. */
    public void export() throws IOException {
        var account = UrlValues.required(UrlValues.account(person));
        var seen = report.export(account, begin(), end());
        Faces.sendFile(csv(seen).getBytes(StandardCharsets.UTF_8), "seen-" + day(from) + ".csv", true);
    }

    private String csv(SeenPatients seen) {
        var lines = new StringBuilder("\uFEFFrecord number,name,born,first seen,last seen,times,what was used\r\n");
        for (var one : seen.patients()) {
            lines.append(List.of(
                                    one.label().map(PatientLabel::mrn).orElse(""),
                                    one.label().map(PatientLabel::listName).orElse(""),
                                    one.label().map(BreachView::born).orElse(""),
                                    one.first().toString(),
                                    one.last().toString(),
                                    Long.toString(one.times()),
                                    used(one))
                            .stream()
                            .map(Csv::cell)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return lines.toString();
    }

    private static String born(PatientLabel label) {
        var born = label.birthDate();
        return born == null ? "" : born.toString();
    }

    /** What was used, in words. */
    public String used(SeenPatients.Seen one) {
        return one.by().stream().map(words::permission).collect(Collectors.joining("; "));
    }

    private Instant begin() {
        return day(from).atStartOfDay(hospital.getZone()).toInstant();
    }

    private Instant end() {
        return day(until).plusDays(1).atStartOfDay(hospital.getZone()).toInstant();
    }

    private LocalDate day(@Nullable String text) {
        return UrlValues.day(text).orElseGet(() -> LocalDate.ofInstant(clock.instant(), hospital.getZone()));
    }

    public List<SeenPatients.Seen> getRows() {
        return found.patients();
    }

    public long getTotal() {
        return found.total();
    }

    public int getShown() {
        return found.patients().size();
    }

    public int getSize() {
        return ROWS;
    }

    public int getPart() {
        return first;
    }

    public void setPart(int part) {
        this.first = Math.max(0, part);
    }

    public List<AuditView.Choice> getPeople() {
        return people;
    }

    /** Whether somebody is chosen. */
    public boolean isAsked() {
        return UrlValues.account(person).isPresent();
    }

    /** The address of this look. */
    public String getAddress() {
        return "/admin/breach?person="
                + UrlValues.account(person).map(AccountId::toString).orElse("") + "&from=" + day(from) + "&until="
                + day(until) + "&";
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public String getFrom() {
        return day(from).toString();
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public String getUntil() {
        return day(until).toString();
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}
