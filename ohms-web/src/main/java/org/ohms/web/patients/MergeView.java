package org.ohms.web.patients;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.duplicate.DuplicateReason;
import org.ohms.patients.duplicate.DuplicateReview;
import org.ohms.patients.duplicate.DuplicateRow;
import org.ohms.patients.duplicate.DuplicateState;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.MergePatients.Side;
import org.ohms.patients.patient.MergeRow;
import org.ohms.patients.patient.PatientDetails;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.SideBySide;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** Records that may be one person: the list, two of them side by side, making them one, taking that back. */
@Named
@ViewScoped
@ShowsRefusals
public class MergeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;
    private static final int NEWEST_MERGES = 10;

    @Inject
    transient DuplicateReview review;

    @Inject
    transient PatientMerging merging;

    @Inject
    transient PersonChoices choices;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Words words;

    private String left = "";
    private String right = "";
    private String pair = "";
    private int first;
    private boolean survivorIsRight;
    private String reason = "";
    private Map<String, String> keep = new LinkedHashMap<>();
    private transient @Nullable SideBySide compared;
    private transient Page<DuplicateRow> doubles = new Page<>(List.of(), 0);
    private transient List<MergeRow> merges = List.of();

    /** Reads the list, or the two records of the address. */
    public void load() {
        if (left.isEmpty() || right.isEmpty()) {
            doubles = review.list(DuplicateState.OPEN, new PageRequest(first, SIZE));
            merges = merging.merges(new PageRequest(0, NEWEST_MERGES)).rows();
            return;
        }
        compared = merging.compare(id(left), id(right));
        fields().forEach(field -> keep.putIfAbsent(field.name(), Side.SURVIVOR.name()));
    }

    /** Makes the two records one. */
    public String merge() {
        merging.merge(request());
        toasts.say("patients.merged");
        return "/staff/patients/merge?faces-redirect=true";
    }

    /** These are two people. */
    public String areDifferent() {
        review.areDifferent(UrlValues.required(UrlValues.id(pair)), reason);
        toasts.say("patients.different");
        return "/staff/patients/merge?faces-redirect=true";
    }

    /** Takes a merge back: two records again, as they were. */
    public String undo(UUID link) {
        merging.undo(link);
        toasts.say("patients.unmerged");
        return "/staff/patients/merge?faces-redirect=true";
    }

    private MergePatients request() {
        var both = both();
        var stays = survivorIsRight ? both.right() : both.left();
        var goes = survivorIsRight ? both.left() : both.right();
        var chosen = new EnumMap<DemographicField, Side>(DemographicField.class);
        fields().forEach(field ->
                chosen.put(field, Side.valueOf(keep.getOrDefault(field.name(), Side.SURVIVOR.name()))));
        return new MergePatients(
                stays.label().id(), stays.version(), goes.label().id(), goes.version(), chosen, Side.SURVIVOR);
    }

    /** The parts of the records that differ, in the order of the record. */
    private List<DemographicField> fields() {
        return compared == null
                ? List.of()
                : compared.differences().stream()
                        .map(Difference::field)
                        .map(path -> path.split("\\.", -1)[0])
                        .distinct()
                        .map(part -> DemographicField.valueOf(
                                part.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)))
                        .toList();
    }

    /** One part that differs, with its values on both sides. */
    public record Row(String field, String name, List<String> left, List<String> right, boolean list) {}

    public List<Row> getRows() {
        return fields().stream().map(this::row).toList();
    }

    private Row row(DemographicField field) {
        var path = field.name().toLowerCase(Locale.ROOT);
        var parts = both().differences().stream()
                .filter(difference -> difference
                        .field()
                        .split("\\.", -1)[0]
                        .replaceAll("([A-Z])", "_$1")
                        .toLowerCase(Locale.ROOT)
                        .equals(path))
                .toList();
        return new Row(
                field.name(),
                choices.field(parts.get(0).field().split("\\.", -1)[0]),
                values(parts.stream().map(Difference::before).toList()),
                values(parts.stream().map(Difference::after).toList()),
                field.isList());
    }

    private static List<String> values(List<String> all) {
        return all.stream().filter(value -> !value.isEmpty()).toList();
    }

    private SideBySide both() {
        if (compared == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return compared;
    }

    /** What speaks for one person, and what against. */
    public String reasons(DuplicateRow row) {
        return row.reasons().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(DuplicateReason why) {
        return words.of("patients.reason." + why.name().toLowerCase(Locale.ROOT));
    }

    private static PatientId id(String text) {
        return UrlValues.required(UrlValues.patient(text));
    }

    public boolean isComparing() {
        return compared != null;
    }

    public @Nullable PatientDetails getLeftRecord() {
        return compared == null ? null : compared.left();
    }

    public @Nullable PatientDetails getRightRecord() {
        return compared == null ? null : compared.right();
    }

    public List<DuplicateRow> getDoubles() {
        return doubles.rows();
    }

    public long getTotal() {
        return doubles.total();
    }

    public int getSize() {
        return SIZE;
    }

    public List<MergeRow> getMerges() {
        return merges;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(@Nullable String left) {
        this.left = left == null ? "" : left;
    }

    public String getRight() {
        return right;
    }

    public void setRight(@Nullable String right) {
        this.right = right == null ? "" : right;
    }

    public String getPair() {
        return pair;
    }

    public void setPair(@Nullable String pair) {
        this.pair = pair == null ? "" : pair;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public boolean isSurvivorIsRight() {
        return survivorIsRight;
    }

    public void setSurvivorIsRight(boolean survivorIsRight) {
        this.survivorIsRight = survivorIsRight;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public Map<String, String> getKeep() {
        return keep;
    }

    public void setKeep(Map<String, String> keep) {
        this.keep = keep;
    }
}
