package org.ohms.web.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditRow;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.RefusalTexts;
import org.ohms.web.shared.Texts;

/**
 * The audit trail in plain words. Each feature keeps a file {@code org/ohms/web/<feature>/actions.properties} with what
 * its permissions and use cases do, what its records are called; the trail itself knows codes only.
 */
@ApplicationScoped
public class AuditWords {
    @Inject
    RefusalTexts refusals;

    private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();

    /** What was done: by the name of the use case, else by the permission it needed, else the code as it is. */
    public String action(AuditRow line) {
        return word(line.action()).or(() -> word(line.permission())).orElse(line.action());
    }

    /** What a permission lets somebody do. */
    public String permission(String code) {
        return word(code).orElse(code);
    }

    /** What kind of thing was touched; empty when the line names none. */
    public String record(@Nullable String type) {
        return type == null ? "" : word("record." + type).orElse(type);
    }

    /** Whose hands it was: staff, patient, the system. */
    public String kind(String kind) {
        return word("kind." + kind).orElse(kind);
    }

    /** What for. */
    public String purpose(String purpose) {
        return word("purpose." + purpose).orElse(purpose);
    }

    /** What a check of the house looks after. */
    public String check(String name) {
        return word("check." + name).orElse(name);
    }

    /** Why it was refused or how it failed, each code with its sentence. */
    public String why(@Nullable String codes) {
        return codes == null
                ? ""
                : Arrays.stream(codes.split(" ", -1)).map(this::sentence).collect(Collectors.joining(" "));
    }

    /** The sentence of one code; figures it would carry are not in the trail. */
    public String sentence(String code) {
        var own = word("code." + code);
        if (own.isPresent()) {
            return own.get();
        }
        var text = refusals.of(new Refusal(code, null, Map.of()), Locale.ENGLISH);
        var figures = text.indexOf('{');
        var end = figures < 0 ? -1 : text.lastIndexOf(';', figures);
        return end < 0 ? text : text.substring(0, end);
    }

    private Optional<String> word(@Nullable String code) {
        return Optional.ofNullable(code)
                .map(byLocale.computeIfAbsent(Locale.ENGLISH, locale -> Texts.merged("actions", locale))::get);
    }
}
