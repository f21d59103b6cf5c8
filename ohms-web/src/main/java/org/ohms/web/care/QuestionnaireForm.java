package org.ohms.web.care;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireDefinition;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Band;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Condition;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Item;
import org.ohms.care.questionnaire.QuestionnaireDefinition.ItemKind;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Option;
import org.ohms.care.questionnaire.QuestionnaireDraft;
import org.ohms.care.questionnaire.QuestionnaireRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** A questionnaire as somebody types it: options and cut-offs stand in lines, each with its points behind an equals sign. */
public final class QuestionnaireForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String title = "";
    private String intro = "";
    private String source = "";
    private String bands = "";
    private final ArrayList<Question> questions = new ArrayList<>();

    /** One question as it is typed. */
    public static final class Question implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String linkId;
        private String text = "";
        private ItemKind kind = ItemKind.CHOICE;
        private boolean required = true;
        private String options = "";
        private String skippedBy = "";
        private @Nullable Integer skippedOption;
        private @Nullable Integer redFrom;

        Question(String linkId) {
            this.linkId = linkId;
        }

        static Question of(Item item) {
            var question = new Question(item.linkId());
            question.text = item.text();
            question.kind = item.kind();
            question.required = item.required();
            question.options = item.choices().stream()
                    .map(option -> option.text() + " = " + option.score())
                    .collect(Collectors.joining("\n"));
            var unless = item.hiddenWhen();
            if (unless != null) {
                question.skippedBy = unless.linkId();
                question.skippedOption = unless.option() + 1;
            }
            question.redFrom = item.redFrom();
            return question;
        }

        Item item() {
            var option = skippedOption;
            return new Item(
                    linkId,
                    kind,
                    text.strip(),
                    required,
                    kind == ItemKind.CHOICE
                            ? lines(options).stream()
                                    .map(line -> new Option(words(line), points(line, linkId)))
                                    .toList()
                            : List.of(),
                    skippedBy.isBlank() || option == null ? null : new Condition(skippedBy, option - 1),
                    redFrom);
        }

        public String getLinkId() {
            return linkId;
        }

        public String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text == null ? "" : text;
        }

        public ItemKind getKind() {
            return kind;
        }

        public void setKind(@Nullable ItemKind kind) {
            this.kind = kind == null ? ItemKind.TEXT : kind;
        }

        public boolean isRequired() {
            return required;
        }

        public void setRequired(boolean required) {
            this.required = required;
        }

        public String getOptions() {
            return options;
        }

        public void setOptions(@Nullable String options) {
            this.options = options == null ? "" : options;
        }

        public String getSkippedBy() {
            return skippedBy;
        }

        public void setSkippedBy(@Nullable String skippedBy) {
            this.skippedBy = skippedBy == null ? "" : skippedBy;
        }

        public @Nullable Integer getSkippedOption() {
            return skippedOption;
        }

        public void setSkippedOption(@Nullable Integer skippedOption) {
            this.skippedOption = skippedOption;
        }

        public @Nullable Integer getRedFrom() {
            return redFrom;
        }

        public void setRedFrom(@Nullable Integer redFrom) {
            this.redFrom = redFrom;
        }
    }

    void read(QuestionnaireRow row) {
        code = row.code();
        title = row.title();
        var definition = row.definition();
        intro = definition.intro() == null ? "" : definition.intro();
        source = definition.source() == null ? "" : definition.source();
        var known = definition.bands();
        bands = known == null
                ? ""
                : known.stream().map(band -> band.text() + " = " + band.from()).collect(Collectors.joining("\n"));
        questions.clear();
        definition.items().stream().map(Question::of).forEach(questions::add);
    }

    QuestionnaireDraft draft() {
        return new QuestionnaireDraft(
                code,
                title,
                new QuestionnaireDefinition(
                        intro.strip(),
                        questions.stream().map(Question::item).toList(),
                        lines(bands).stream()
                                .map(line -> new Band(points(line, "bands"), words(line), null))
                                .toList(),
                        source.strip(),
                        null));
    }

    void addQuestion() {
        var next = questions.stream()
                        .map(Question::getLinkId)
                        .filter(name -> name.matches("q\\d{1,4}"))
                        .mapToInt(name -> Integer.parseInt(name.substring(1)))
                        .max()
                        .orElse(0)
                + 1;
        questions.add(new Question("q" + next));
    }

    void remove(Question question) {
        questions.removeIf(one -> one.getLinkId().equals(question.getLinkId()));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String words(String line) {
        var at = line.lastIndexOf('=');
        return at < 0 ? line : line.substring(0, at).strip();
    }

    /** What stands behind the last equals sign; nothing there is worth nothing. */
    private static int points(String line, String field) {
        var at = line.lastIndexOf('=');
        var figure = at < 0 ? "0" : line.substring(at + 1).strip();
        if (!figure.matches("\\d{1,4}")) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at(field));
        }
        return Integer.parseInt(figure);
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public List<ItemKind> getKinds() {
        return List.of(ItemKind.values());
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getIntro() {
        return intro;
    }

    public void setIntro(@Nullable String intro) {
        this.intro = intro == null ? "" : intro;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public String getBands() {
        return bands;
    }

    public void setBands(@Nullable String bands) {
        this.bands = bands == null ? "" : bands;
    }
}
