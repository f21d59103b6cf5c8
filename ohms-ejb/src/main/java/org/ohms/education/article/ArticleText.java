package org.ohms.education.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What an article says, checked: every objection to a draft is collected before any is told. */
record ArticleText(
        ArticleTopic topic,
        String title,
        String summary,
        String body,
        int words,
        List<ArticleSource> sources,
        List<Code> codes) {
    static final List<String> LANGUAGES = List.of("en", "es");

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_ADDRESS = 400;
    private static final int MOST_SOURCES = 20;
    private static final int MOST_CODES = 60;

    ArticleText {
        sources = List.copyOf(sources);
        codes = List.copyOf(codes);
    }

    /** @throws DomainException INVALID naming each field and what it may hold */
    static ArticleText of(ArticleDraft draft, LocalDate today, Refusals refusals) {
        var title = line(draft.title(), "title", LONGEST_TITLE, refusals);
        var summary = line(draft.summary(), "summary", LONGEST_SUMMARY, refusals);
        var body = line(draft.body(), "body", LONGEST_BODY, refusals);
        Rules.chosen(draft.topic(), "topic", refusals);
        var words = body.length() > LONGEST_BODY ? 0 : Prose.of(body).words();
        refusals.when(
                !body.isEmpty() && body.length() <= LONGEST_BODY && words == 0,
                Refusal.of(ArticleRefusal.SAYS_NOTHING).at("body"));
        refusals.when(
                draft.sources().size() > MOST_SOURCES,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("sources")
                        .with("min", 1)
                        .with("max", MOST_SOURCES));
        draft.sources().forEach(source -> source(source, today, refusals));
        refusals.when(
                draft.codes().size() > MOST_CODES,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("codes")
                        .with("min", 0)
                        .with("max", MOST_CODES));
        var codes = draft.codes().stream()
                .map(code -> new Code(code.system().strip(), code.code().strip().toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        for (var code : codes) {
            var unknown = new Refusals();
            Rules.concept(new Concept(code, "x"), "codes", unknown);
            refusals.when(
                    code.code().isEmpty() || CodeSystem.at(code.system()).isEmpty() || !unknown.isEmpty(),
                    Refusal.of(ArticleRefusal.BAD_CODE).at("codes").with("code", shortened(code.code())));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new ArticleText(
                Objects.requireNonNull(draft.topic()), title, summary, body, words, draft.sources(), codes);
    }

    private static void source(ArticleSource source, LocalDate today, Refusals refusals) {
        line(source.title(), "sources", Rules.LINE, refusals);
        line(source.publisher(), "sources", Rules.LINE, refusals);
        refusals.when(
                source.address().length() > LONGEST_ADDRESS || !ProseReader.leadsToHttps(source.address()),
                Refusal.of(ArticleRefusal.BAD_ADDRESS).at("sources"));
        var read = source.readOn();
        refusals.when(read == null, Refusal.of(CommonRefusal.REQUIRED).at("sources"))
                .when(
                        read != null && (read.isAfter(today) || read.getYear() < 1990),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("sources")
                                .with("min", 1990)
                                .with("max", today));
    }

    static String line(@Nullable String text, String field, int most, Refusals refusals) {
        var kept = Rules.optional(text, field, most, refusals);
        refusals.when(kept == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        return kept == null ? "" : kept;
    }

    private static String shortened(String code) {
        return code.length() > 20 ? code.substring(0, 20) : code;
    }
}
