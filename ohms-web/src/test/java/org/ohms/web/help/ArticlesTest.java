package org.ohms.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide")
class ArticlesTest {
    private final Articles articles = new Articles();

    @Test
    @DisplayName("has a title, a lead and steps in every article")
    void isWhole() {
        assertThat(articles.all()).isNotEmpty().allSatisfy(article -> {
            assertThat(article.title()).isNotEqualTo(article.id());
            assertThat(article.lead()).isNotBlank();
            assertThat(article.steps()).isNotEmpty();
            assertThat(article.order()).isLessThan(999);
        });
    }

    @Test
    @DisplayName("is found by the beginnings of words, in any order and case, also by words that it does not show")
    void isFoundByWords() {
        assertThat(articles.all())
                .filteredOn(article -> article.answers("OUT sign"))
                .extracting(Article::id)
                .contains("sign-in");
        assertThat(articles.all())
                .filteredOn(article -> article.answers("logout"))
                .extracting(Article::id)
                .containsExactly("sign-in");
        assertThat(articles.all()).noneMatch(article -> article.answers("logout zebra"));
    }
}
