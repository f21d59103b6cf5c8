package org.ohms.care.pool;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Administrators say who answers messages, with which ready answers, and which words warn. */
@Stateless
public class MessageSetup {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_HOURS = 336;

    @Inject
    Pools pools;

    @Inject
    Templates templates;

    @Inject
    UrgentWords words;

    @Inject
    Answerers answerers;

    @Inject
    Clock clock;

    @RolesAllowed("message.configure")
    public List<PoolRow> pools() {
        return pools.all();
    }

    /** Who answers for a pool. */
    @RolesAllowed("message.configure")
    public Set<AccountId> members(UUID pool) {
        return pools.members(pool);
    }

    /** Everybody who may answer messages, by name. */
    @RolesAllowed("message.configure")
    public Map<AccountId, String> candidates() {
        return answerers.names();
    }

    /** @throws DomainException INVALID naming what is wrong; REFUSED when the name is taken or nobody would answer */
    @RolesAllowed("message.configure")
    public UUID addPool(PoolDraft draft) {
        var name = sound(draft, null);
        var pool = new MessagePool(Uuids.v7(clock.instant()), name, draft.forPatients(), draft.answerHours());
        pools.add(pool);
        pools.fill(pool.id(), draft.members());
        return pool.id();
    }

    /** @throws DomainException STALE when another administrator was faster */
    @RolesAllowed("message.configure")
    public void changePool(UUID id, long version, PoolDraft draft) {
        var pool = pools.wanted(id, version);
        pool.change(sound(draft, id), draft.forPatients(), draft.answerHours(), draft.active());
        pools.fill(id, draft.members());
    }

    private String sound(PoolDraft draft, @Nullable UUID self) {
        var refusals = new Refusals();
        var name = name(draft.name(), refusals);
        refusals.when(
                draft.answerHours() < 1 || draft.answerHours() > MOST_HOURS,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("answerHours")
                        .with("min", 1)
                        .with("max", MOST_HOURS));
        var strangers = new HashSet<>(draft.members());
        strangers.removeAll(answerers.names().keySet());
        refusals.when(
                draft.active() && draft.members().isEmpty() || !strangers.isEmpty(),
                Refusal.of(PoolRefusal.NOBODY_ANSWERS).at("members"));
        refusals.when(
                pools.all().stream()
                        .anyMatch(other ->
                                other.name().equals(name) && !other.id().equals(self)),
                Refusal.of(PoolRefusal.NAME_TAKEN).at("poolName"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return name;
    }

    private static String name(@Nullable String typed, Refusals refusals) {
        var name = Rules.optional(typed, "poolName", LONGEST_NAME, refusals);
        refusals.when(name == null, Refusal.of(CommonRefusal.REQUIRED).at("poolName"));
        return name == null ? "" : name;
    }

    @RolesAllowed("message.configure")
    public List<TemplateRow> templates() {
        return templates.all();
    }

    @RolesAllowed("message.configure")
    public void addTemplate(@Nullable String name, @Nullable String body) {
        var said = template(name, body, null);
        templates.add(new MessageTemplate(Uuids.v7(clock.instant()), said.name(), said.body()));
    }

    /** @throws DomainException STALE when another administrator was faster */
    @RolesAllowed("message.configure")
    public void changeTemplate(UUID id, long version, @Nullable String name, @Nullable String body, boolean active) {
        var template = templates.wanted(id, version);
        var said = template(name, body, id);
        template.change(said.name(), said.body(), active);
        templates.keep();
    }

    private record Said(String name, String body) {}

    private Said template(@Nullable String name, @Nullable String body, @Nullable UUID self) {
        var refusals = new Refusals();
        var kept = Rules.optional(name, "templateName", LONGEST_NAME, refusals);
        var text = Rules.optional(body, "templateBody", Rules.TEXT, refusals);
        refusals.when(kept == null, Refusal.of(CommonRefusal.REQUIRED).at("templateName"))
                .when(text == null, Refusal.of(CommonRefusal.REQUIRED).at("templateBody"))
                .when(
                        templates.all().stream()
                                .anyMatch(other ->
                                        other.name().equals(kept) && !other.id().equals(self)),
                        Refusal.of(PoolRefusal.NAME_TAKEN).at("templateName"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new Said(kept == null ? "" : kept, text == null ? "" : text);
    }

    @RolesAllowed("message.configure")
    public List<String> urgentWords() {
        return words.all();
    }

    @RolesAllowed("message.configure")
    public void addUrgentWord(@Nullable String typed) {
        var refusals = new Refusals();
        var word = Rules.optional(typed, "word", LONGEST_WORD, refusals);
        refusals.when(word == null, Refusal.of(CommonRefusal.REQUIRED).at("word"))
                .when(
                        word != null && word.length() < SHORTEST_WORD,
                        Refusal.of(CommonRefusal.TOO_SHORT).at("word").with("min", SHORTEST_WORD));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var kept = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (words.all().contains(kept)) {
            throw DomainException.invalid(Refusal.of(PoolRefusal.WORD_KNOWN).at("word"));
        }
        words.add(kept);
    }

    @RolesAllowed("message.configure")
    public void removeUrgentWord(String word) {
        words.remove(word);
    }
}
