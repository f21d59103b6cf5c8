package org.ohms.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.web.shared.Person;

/** Shows the articles that answer a question, to those who can use what they describe. */
@Named
@RequestScoped
public class HelpView {
    @Inject
    Articles articles;

    @Inject
    Person person;

    private @Nullable String question;

    public List<Article> getArticles() {
        var asked = question == null ? "" : question;
        return articles.all().stream()
                .filter(article -> article.permission().isEmpty() || person.may(article.permission()))
                .filter(article -> asked.isBlank() || article.answers(asked))
                .toList();
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }
}
