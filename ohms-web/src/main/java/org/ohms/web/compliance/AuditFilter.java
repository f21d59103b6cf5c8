package org.ohms.web.compliance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditQuery;
import org.ohms.compliance.audit.AuditReview;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What of the trail is looked at; lives in the address, so that a look can be kept and sent. Nonsense counts as nothing. */
public class AuditFilter implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/admin/audit";
    private static final Map<String, Duration> PERIODS = periods();
    private static final List<String> RESULTS = List.of("allowed", "refused", "failed");
    private static final List<String> PURPOSES =
            List.of("treatment", "emergency", "operations", "payment", "research", "own", "proxy", "system");
    private static final Map<String, Set<String>> GROUPS =
            Map.of("emergencies", AuditReview.EMERGENCIES, "rights", AuditReview.RIGHTS);

    private String period = "24h";
    private @Nullable String day;
    private @Nullable String until;
    private @Nullable String patient;
    private @Nullable String person;
    private @Nullable String action;
    private @Nullable String record;
    private @Nullable String purpose;
    private @Nullable String result;

    private static Map<String, Duration> periods() {
        var periods = new LinkedHashMap<String, Duration>();
        periods.put("1h", Duration.ofHours(1));
        periods.put("24h", Duration.ofHours(24));
        periods.put("7d", Duration.ofDays(7));
        periods.put("30d", Duration.ofDays(30));
        periods.put("365d", Duration.ofDays(365));
        return periods;
    }

    /** The query this stands for; the last moment is fixed in the address of the next part of the list. */
    AuditQuery query(Clock clock, ZoneId zone) {
        var wanted = day().map(date -> new Instant[] {
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant()
                })
                .orElseGet(() -> {
                    var end = end().orElseGet(clock::instant);
                    return new Instant[] {end.minus(PERIODS.getOrDefault(period, Duration.ofHours(24))), end};
                });
        return new AuditQuery(
                wanted[0],
                wanted[1],
                uuid(person).map(AccountId::new),
                uuid(patient).map(PatientId::new),
                Optional.ofNullable(result).filter(RESULTS::contains),
                Optional.ofNullable(action)
                        .filter(code -> code.matches("[A-Za-z][A-Za-z.-]{1,80}"))
                        .map(code -> GROUPS.getOrDefault(code, Set.of(code)))
                        .orElse(Set.of()),
                Optional.ofNullable(record).filter(type -> type.matches("[A-Za-z]{1,40}")),
                Optional.ofNullable(purpose).filter(PURPOSES::contains));
    }

    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(day).filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private Optional<Instant> end() {
        return Optional.ofNullable(until)
                .filter(text -> text.matches("\\d{1,14}"))
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli);
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(id -> id.length() == 36).map(UUID::fromString);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** The address with one value changed; null takes it out. */
    String with(String name, @Nullable String value) {
        var values = values();
        values.remove("until");
        values.remove(name);
        if (value != null) {
            values.put(name, value);
        }
        return address(values);
    }

    /** The address of this very look, for its next part: lines written in between do not move it. */
    String fixedAt(Instant end) {
        var values = values();
        if (!values.containsKey("day")) {
            values.put("until", Long.toString(end.toEpochMilli() + 1));
        }
        return address(values);
    }

    /** What is looked for, to be kept: it moves on with the clock. */
    String look() {
        var values = values();
        values.remove("until");
        return address(values).replace(PAGE, "").replace("?", "");
    }

    /** The address of a look that was kept. */
    static String kept(String look) {
        return look.isEmpty() ? PAGE : PAGE + "?" + look;
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "period", period.equals("24h") ? null : period);
        put(values, "day", day);
        put(values, "patient", patient);
        put(values, "person", person);
        put(values, "action", action);
        put(values, "record", record);
        put(values, "purpose", purpose);
        put(values, "result", result);
        put(values, "until", until);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private static String address(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", values.isEmpty() ? PAGE : PAGE + "?", ""));
    }

    public List<String> getPeriods() {
        return List.copyOf(PERIODS.keySet());
    }

    public List<String> getResults() {
        return RESULTS;
    }

    public List<String> getPurposes() {
        return PURPOSES;
    }

    /** Whether anything but the usual last day is asked for. */
    public boolean isSet() {
        return !values().isEmpty();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period != null && PERIODS.containsKey(period) ? period : "24h";
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    public @Nullable String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }

    public @Nullable String getRecord() {
        return record;
    }

    public void setRecord(@Nullable String record) {
        this.record = record;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
    }
}
