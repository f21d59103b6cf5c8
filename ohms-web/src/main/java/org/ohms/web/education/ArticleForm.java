package org.ohms.web.education;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.ArticleDetails;
import org.ohms.education.article.ArticleDraft;
import org.ohms.education.article.ArticleSource;
import org.ohms.education.article.ArticleTopic;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.web.shared.UrlValues;

/** An article as it is typed: sources and codes one in each line. */
public class ArticleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String slug = "";
    private String language = "en";
    private ArticleTopic topic = ArticleTopic.LIVING;
    private String title = "";
    private String summary = "";
    private String body = "";
    private String sources = "";
    private String codes = "";

    void show(ArticleDetails article) {
        topic = article.row().topic();
        title = article.row().title();
        summary = article.summary();
        body = article.body();
        sources = String.join(
                "\n",
                article.sources().stream()
                        .map(one ->
                                one.title() + " | " + one.publisher() + " | " + one.address() + " | " + one.readOn())
                        .toList());
        codes = String.join(
                "\n",
                article.codes().stream()
                        .map(one -> CodeSystem.at(one.system()).map(Enum::name).orElse(one.system()) + " " + one.code())
                        .toList());
    }

    ArticleDraft draft() {
        return new ArticleDraft(slug, language, topic, title, summary, body, readSources(), readCodes());
    }

    /** What is missing in a line is left empty: whoever checks the draft says so. */
    private List<ArticleSource> readSources() {
        var read = new ArrayList<ArticleSource>();
        for (var line : lines(sources)) {
            var parts = line.split("\\|", -1);
            read.add(new ArticleSource(
                    part(parts, 0),
                    part(parts, 1),
                    part(parts, 2),
                    UrlValues.read(part(parts, 3), LocalDate::parse).orElse(null)));
        }
        return read;
    }

    private List<Code> readCodes() {
        var read = new ArrayList<Code>();
        for (var line : lines(codes)) {
            var space = line.lastIndexOf(' ');
            var system = space < 0 ? "" : line.substring(0, space);
            read.add(new Code(system(system), line.substring(space + 1)));
        }
        return read;
    }

    /** The address of a system by its name, however it is written; empty for one we do not know. */
    private static String system(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var known = plain.equals("SNOMEDCT") ? CodeSystem.SNOMED.name() : plain;
        return UrlValues.read(known, CodeSystem::valueOf)
                .map(CodeSystem::address)
                .orElse("");
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String kept(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = kept(slug);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = kept(language);
    }

    public ArticleTopic getTopic() {
        return topic;
    }

    public void setTopic(ArticleTopic topic) {
        this.topic = topic;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = kept(title);
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = kept(summary);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = kept(body);
    }

    public String getSources() {
        return sources;
    }

    public void setSources(@Nullable String sources) {
        this.sources = kept(sources);
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = kept(codes);
    }
}
