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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditFigures;
import org.ohms.compliance.audit.AuditFindings;
import org.ohms.compliance.audit.AuditHeads;
import org.ohms.compliance.audit.AuditQuery;
import org.ohms.compliance.audit.AuditReview;
import org.ohms.compliance.audit.AuditVerification;
import org.ohms.compliance.audit.ChainCheck;
import org.ohms.compliance.audit.ChainReport;
import org.ohms.compliance.audit.TrailMark;
import org.ohms.compliance.audit.TrailPlace;
import org.ohms.patients.oversight.PatientsInTrail;
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
    private @Nullable String olderThan;
    private @Nullable String newerThan;
    private long skipped;
    private @Nullable String number;
    private boolean numberUnknown;
    private transient @Nullable AuditQuery query;
    private transient @Nullable AuditFindings found;
    private transient List<AuditEntry> entries = List.of();
    private transient List<Choice> people = List.of();
    private transient List<Choice> actions = List.of();
    private transient List<Choice> records = List.of();
    private transient Optional<ChainCheck> last = Optional.empty();
    private transient @Nullable ChainReport justFound;
    private transient @Nullable HourPicture picture;

    /** One value a filter can take, with its words. */
    public record Choice(String value, String label) {}

    /** Reads what the address asks for. */
    public void load() {
        var zone = hospital.getZone();
        query = filter.query(clock, zone);
        found = review.look(query, place());
        entries = reading.entries(found.part());
        people = peopleToChoose(found);
        actions = choices(found.actions(), words::permission);
        records = choices(found.records(), words::record);
        last = found.lastCheck();
        picture = HourPicture.of(found.hours(), query.from(), query.until(), zone)
                .flagged(reading.named(found.emergencies()), query.from(), query.until());
    }

    private TrailPlace place() {
        return new TrailPlace(TrailMark.parse(olderThan), TrailMark.parse(newerThan), ROWS);
    }

    private static List<Choice> choices(List<String> codes, UnaryOperator<String> words) {
        return codes.stream()
                .map(code -> new Choice(code, words.apply(code)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
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

    public AuditFilter getFilter() {
        return filter;
    }

    /** The mark of the line after which the list goes on, as the address says it. */
    public @Nullable String getOlderThan() {
        return olderThan;
    }

    public void setOlderThan(@Nullable String olderThan) {
        this.olderThan = olderThan;
    }

    /** The mark of the line before which the list ends. */
    public @Nullable String getNewerThan() {
        return newerThan;
    }

    public void setNewerThan(@Nullable String newerThan) {
        this.newerThan = newerThan;
    }

    /** How many lines stand before this part, as far as the address tells. */
    public String getSkipped() {
        return Long.toString(skipped);
    }

    public void setSkipped(@Nullable String text) {
        skipped = text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    public long getFirst() {
        return skipped;
    }

    /** The address of the lines before these; empty at the newest. */
    public String getNewer() {
        return found == null
                ? ""
                : found.newer()
                        .map(mark -> place("newer", mark, Math.max(0, skipped - ROWS)))
                        .orElse("");
    }

    /** The address of the lines after these; empty at the oldest. */
    public String getOlder() {
        return found == null
                ? ""
                : found.older()
                        .map(mark -> place("older", mark, skipped + entries.size()))
                        .orElse("");
    }

    /** The address of a line beside the list where it stands now. */
    public String line(long id) {
        var address = new StringBuilder(getHere());
        put(address, "older", olderThan);
        put(address, "newer", newerThan);
        put(address, "skipped", skipped == 0 ? null : Long.toString(skipped));
        put(address, "line", Long.toString(id));
        return address.append("#line").toString();
    }

    private String place(String side, TrailMark mark, long before) {
        var address = new StringBuilder(getHere());
        put(address, side, mark.toString());
        put(address, "skipped", Long.toString(before));
        return address.toString();
    }

    private static void put(StringBuilder address, String name, @Nullable String value) {
        if (value != null && value.matches("[\\d-]{1,40}")) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    public List<AuditEntry> getEntries() {
        return entries;
    }

    public @Nullable AuditFigures getFigures() {
        return found == null ? null : found.figures();
    }

    /** What the key is known by that signs the chain and the files. */
    public String getFingerprint() {
        return found == null ? "" : found.fingerprint();
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<Choice> getActions() {
        return actions;
    }

    public List<Choice> getRecords() {
        return records;
    }

    /** The address of this look, its last moment fixed, for the parts of the list. */
    public String getHere() {
        return query == null ? "/admin/audit" : filter.fixedAt(query.until());
    }

    /** The address of this look with another result. */
    public String withResult(String result) {
        return filter.with("result", result.equals(filter.getResult()) ? null : result);
    }

    /** The address of this look with a group of actions, or without it when it is on. */
    public String withAction(String action) {
        return filter.with("action", action.equals(filter.getAction()) ? null : action);
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

    public List<HourPicture.Flag> getFlags() {
        return picture == null ? List.of() : picture.flags();
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
