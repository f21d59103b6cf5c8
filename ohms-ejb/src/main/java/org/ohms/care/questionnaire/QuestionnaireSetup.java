package org.ohms.care.questionnaire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Item;
import org.ohms.care.questionnaire.QuestionnaireDefinition.ItemKind;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** The hospital writes questionnaires of its own, publishes them by version, and says with which services they belong. */
@Stateless
public class QuestionnaireSetup {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_POINTS = 100;

    @Inject
    Questionnaires questionnaires;

    @Inject
    ServiceLookup services;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Every version, by code, the newest first. */
    @RolesAllowed("questionnaire.configure")
    public List<QuestionnaireRow> all() {
        return questionnaires.all().stream().map(Questionnaire::row).toList();
    }

    @RolesAllowed("questionnaire.configure")
    public QuestionnaireRow version(UUID id) {
        audit.object("Questionnaire", id);
        return questionnaires.with(id).row();
    }

    /** The services each code belongs to. */
    @RolesAllowed("questionnaire.configure")
    public Map<String, List<UUID>> services() {
        return questionnaires.services();
    }

    /**
     * Begins a questionnaire.
     *
     * @throws DomainException INVALID naming what is missing or wrong
     */
    @RolesAllowed("questionnaire.configure")
    public UUID begin(QuestionnaireDraft draft) {
        var code = draft.code() == null ? "" : draft.code().strip();
        var refusals = objections(draft);
        refusals.when(
                !code.matches("[a-z0-9][a-z0-9-]{1,39}"),
                Refusal.of(CommonRefusal.MALFORMED).at("code"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        questionnaires.takeTurn("questionnaire code " + code);
        if (!questionnaires.ofCode(code).isEmpty()) {
            throw DomainException.invalid(
                    Refusal.of(QuestionnaireRefusal.CODE_TAKEN).at("code"));
        }
        return add(code, 1, draft);
    }

    /** Changes a draft; of what was published another version begins. What came with the house is not changed. */
    @RolesAllowed("questionnaire.configure")
    public UUID change(UUID id, long version, QuestionnaireDraft draft) {
        audit.object("Questionnaire", id);
        objections(draft).throwIfAny(DomainException.Kind.INVALID);
        var before = questionnaires.with(id);
        if (before.shipped()) {
            throw DomainException.refused(QuestionnaireRefusal.IS_FIXED);
        }
        questionnaires.takeTurn("questionnaire code " + before.code());
        if (before.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        if (before.state() == QuestionnaireState.DRAFT) {
            before.change(title(draft), draft.definition());
            questionnaires.keep();
            return id;
        }
        var known = questionnaires.ofCode(before.code());
        if (known.stream().anyMatch(one -> one.state() == QuestionnaireState.DRAFT)) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return add(before.code(), known.get(0).number() + 1, draft);
    }

    private UUID add(String code, int number, QuestionnaireDraft draft) {
        var made =
                new Questionnaire(code, number, title(draft), draft.definition(), current.account(), clock.instant());
        questionnaires.add(made);
        audit.object("Questionnaire", made.id());
        return made.id();
    }

    /** From now on this version is asked; the one before it is not any more. */
    @RolesAllowed("questionnaire.configure")
    public void publish(UUID id, long version) {
        var draft = changed(id, version);
        questionnaires.ofCode(draft.code()).stream()
                .filter(one -> one.state() == QuestionnaireState.ACTIVE)
                .forEach(Questionnaire::retire);
        questionnaires.keep();
        draft.publish(clock.instant());
        questionnaires.keep();
    }

    /** It is not asked any more; what was answered stays. */
    @RolesAllowed("questionnaire.configure")
    public void retire(UUID id, long version) {
        changed(id, version).retire();
        questionnaires.keep();
    }

    private Questionnaire changed(UUID id, long version) {
        audit.object("Questionnaire", id);
        var found = questionnaires.with(id);
        questionnaires.takeTurn("questionnaire code " + found.code());
        if (found.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return found;
    }

    /** Says with which services it belongs: a visit booked from now on brings it. */
    @RolesAllowed("questionnaire.configure")
    public void belongsTo(UUID id, List<UUID> wanted) {
        audit.object("Questionnaire", id);
        var found = questionnaires.with(id);
        if (wanted.stream()
                .anyMatch(service -> services.row(new ServiceId(service)).isEmpty())) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.NOT_FOUND).at("services"));
        }
        questionnaires.belongsTo(found.code(), wanted.stream().distinct().toList(), current.account());
    }

    private static String title(QuestionnaireDraft draft) {
        return draft.title() == null ? "" : draft.title().strip();
    }

    private static Refusals objections(QuestionnaireDraft draft) {
        var refusals = new Refusals();
        line(draft.title(), "title", LONGEST_LINE, true, refusals);
        var definition = draft.definition();
        line(definition.intro(), "intro", LONGEST_TEXT, false, refusals);
        line(definition.source(), "source", LONGEST_TEXT, false, refusals);
        var items = definition.items();
        refusals.when(
                items.isEmpty() || items.size() > MOST_ITEMS,
                Refusal.of(QuestionnaireRefusal.NO_QUESTION).at("items").with("max", MOST_ITEMS));
        var before = new HashMap<String, Item>();
        var names = new HashSet<String>();
        for (var item : items) {
            item(item, before, refusals);
            refusals.when(
                    !names.add(item.linkId()),
                    Refusal.of(CommonRefusal.MALFORMED).at(item.linkId()));
            before.put(item.linkId(), item);
        }
        for (var band : definition.bands() == null ? List.<QuestionnaireDefinition.Band>of() : definition.bands()) {
            line(band.text(), "bands", LONGEST_LINE, true, refusals);
        }
        return refusals;
    }

    private static void item(Item item, Map<String, Item> before, Refusals refusals) {
        var field = item.linkId();
        line(item.text(), field, LONGEST_TEXT, true, refusals);
        var choices = item.choices();
        refusals.when(
                item.kind() == ItemKind.CHOICE && (choices.size() < 2 || choices.size() > MOST_OPTIONS),
                Refusal.of(QuestionnaireRefusal.FEW_OPTIONS).at(field).with("max", MOST_OPTIONS));
        for (var option : choices) {
            line(option.text(), field, LONGEST_LINE, true, refusals);
            refusals.when(
                    option.score() < 0 || option.score() > MOST_POINTS,
                    Refusal.of(CommonRefusal.OUT_OF_RANGE)
                            .at(field)
                            .with("min", 0)
                            .with("max", MOST_POINTS));
        }
        var unless = item.hiddenWhen();
        if (unless != null) {
            var other = before.get(unless.linkId());
            refusals.when(
                    other == null
                            || unless.option() < 0
                            || unless.option() >= other.choices().size(),
                    Refusal.of(QuestionnaireRefusal.BAD_CONDITION).at(field));
        }
    }

    private static void line(@Nullable String text, String field, int most, boolean required, Refusals refusals) {
        refusals.when(
                        required && (text == null || text.isBlank()),
                        Refusal.of(CommonRefusal.REQUIRED).at(field))
                .when(
                        text != null && text.length() > most,
                        Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", most))
                .when(
                        text != null
                                && text.chars()
                                        .anyMatch(
                                                c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
    }
}
