package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditFindings;
import org.ohms.compliance.audit.AuditHeads;
import org.ohms.compliance.audit.AuditQuery;
import org.ohms.compliance.audit.AuditReview;
import org.ohms.compliance.audit.AuditVerification;
import org.ohms.compliance.audit.ChainCheck;
import org.ohms.compliance.audit.ChainReport;
import org.ohms.patients.oversight.PatientsInTrail;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.omnifaces.util.Faces;

/** The audit trail: what was done, by whom, to whose record; its filter lives in the address. */
@Named
@ViewScoped
@ShowsRefusals
public class AuditView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient AuditReview review;

    @Inject
    transient AuditVerification verification;

    @Inject
    transient AuditHeads heads;

    @Inject
    transient Toasts toasts;

    @Inject
    transient PatientsInTrail patients;

    @Inject
    transient AuditReading reading;

    @Inject
    transient AuditWords words;

    @Inject
    transient ChainWords chain;

    @Inject
    transient HospitalOnPage hospital;

    @Inject
    transient Clock clock;

    private final AuditFilter filter = new AuditFilter();
    private int first;
    private @Nullable String number;
    private boolean numberUnknown;
    private transient @Nullable AuditQuery query;
    private transient @Nullable AuditFindings found;
    private transient List<AuditEntry> entries = List.of();
    private transient List<Choice> people = List.of();
    private transient List<Choice> actions = List.of();
    private transient Optional<ChainCheck> last = Optional.empty();
    private transient @Nullable ChainReport justFound;
    private transient @Nullable HourPicture picture;

    /** One value a filter can take, with its words. */
    public record Choice(String value, String label) {}

    /** Reads what the address asks for. */
    public void load() {
        var zone = hospital.getZone();
        query = filter.query(clock, zone);
        found = review.look(query, new PageRequest(first, ROWS));
        entries = reading.entries(found.part());
        people = peopleToChoose(found);
        actions = found.permissions().stream()
                .map(code -> new Choice(code, words.permission(code)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
        last = found.lastCheck();
        picture = HourPicture.of(found.hours(), query.from(), query.until(), zone);
    }

    private List<Choice> peopleToChoose(AuditFindings findings) {
        var names = reading.names(findings.people());
        return findings.people().stream()
                .map(id -> new Choice(id.toString(), names.getOrDefault(id, words.kind("gone"))))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Walks the whole chain now. */
    public void verify() {
        var check = verification.verify();
        justFound = check.report();
        last = Optional.of(check);
    }

    /** Hands out the signed head of the chain as a file. */
    public void takeHead() throws IOException {
        var line = heads.export();
        if (line.isEmpty()) {
            toasts.say("compliance.audit.head.none");
            return;
        }
        Faces.sendFile(
                (line.get() + "\n").getBytes(StandardCharsets.US_ASCII),
                "audit-head-" + line.get().substring(0, 10) + ".txt",
                true);
    }

    /** Goes to the lines about the patient with the typed number; the number itself never stands in an address. */
    public void findPatient() throws IOException {
        var typed = Optional.ofNullable(number).orElse("");
        var patient = typed.isBlank()
                ? Optional.<String>empty()
                : patients.withNumber(typed).map(Object::toString);
        numberUnknown = patient.isEmpty() && !typed.isBlank();
        if (!numberUnknown) {
            Faces.getExternalContext().redirect(filter.with("patient", patient.orElse(null)));
        }
    }

    /** Takes the lines of this look out of the house, as a file. */
    public void export() throws IOException {
        var asked = filter.query(clock, hospital.getZone());
        var extract = review.export(asked);
        var file = new AuditCsv(reading).of(extract);
        Faces.sendFile(file, "audit-" + asked.until().toString().substring(0, 10) + ".csv", true);
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public int getFirst() {
        return first;
    }

    /** Where the list begins, as the address says it. */
    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public int getSize() {
        return ROWS;
    }

    public List<AuditEntry> getEntries() {
        return entries;
    }

    public long getTotal() {
        return found == null ? 0 : found.total();
    }

    public long getRefused() {
        return found == null ? 0 : found.refused();
    }

    public long getFailed() {
        return found == null ? 0 : found.failed();
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<Choice> getActions() {
        return actions;
    }

    /** The address of this look, its last moment fixed, for the parts of the list. */
    public String getHere() {
        return query == null ? "/admin/audit" : filter.fixedAt(query.until());
    }

    /** The address of this look with another result. */
    public String withResult(String result) {
        return filter.with("result", result.equals(filter.getResult()) ? null : result);
    }

    /** The address of this look for one person only. */
    public String withPerson(String person) {
        return filter.with("person", person);
    }

    public String getWithoutPatient() {
        return filter.with("patient", null);
    }

    public List<HourPicture.Bar> getBars() {
        return picture == null ? List.of() : picture.bars();
    }

    public List<HourPicture.Mark> getMarks() {
        return picture == null ? List.of() : picture.marks();
    }

    public boolean isChainIntact() {
        return last.filter(check -> check.report().isIntact()).isPresent();
    }

    public boolean isChainBroken() {
        return last.filter(check -> !check.report().isIntact()).isPresent();
    }

    public String getChainState() {
        return chain.state(last);
    }

    /** What the walk just made found; empty when none was made. */
    public String getFinding() {
        return justFound == null ? "" : chain.finding(justFound);
    }

    public boolean isFindingGood() {
        return justFound != null && justFound.isIntact();
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public boolean isNumberUnknown() {
        return numberUnknown;
    }
}
