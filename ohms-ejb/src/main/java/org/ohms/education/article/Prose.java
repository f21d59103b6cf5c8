package org.ohms.education.article;

import java.util.List;

/**
 * The text of an article, read from its Markdown into the few things a page shows: headings, paragraphs, lists, quotations,
 * strong and stressed words, and links that lead to https addresses. It is the whole of what gets through. HTML in the
 * Markdown is words like any other, a picture is its description, a link to anywhere else is its words; so nothing an editor
 * writes becomes markup of the page, and the page writes each word escaped.
 */
public record Prose(List<Block> blocks) {
    private static final int WORDS_A_MINUTE = 200;

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** A part of a text that stands by itself. */
    public sealed interface Block {}

    /**
     * @param level 2 at the top, for the page's own title is 1, and never more than one under the heading before
     */
    public record Heading(int level, List<Span> words) implements Block {
        public Heading {
            words = List.copyOf(words);
        }
    }

    public record Paragraph(List<Span> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    public record Items(boolean numbered, List<List<Block>> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    public record Quotation(List<Block> blocks) implements Block {
        public Quotation {
            blocks = List.copyOf(blocks);
        }
    }

    /** A run of words within a line. */
    public sealed interface Span {}

    public record Words(String text) implements Span {}

    public record Strong(List<Span> words) implements Span {
        public Strong {
            words = List.copyOf(words);
        }
    }

    public record Stressed(List<Span> words) implements Span {
        public Stressed {
            words = List.copyOf(words);
        }
    }

    /** @param address begins with https */
    public record Link(String address, List<Span> words) implements Span {
        public Link {
            words = List.copyOf(words);
        }
    }

    /** Reads the Markdown of an article. */
    public static Prose of(String markdown) {
        return new ProseReader().read(markdown);
    }

    /** How many words a reader reads. */
    public int words() {
        var text = text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /** How many minutes so many words take somebody who reads without haste; never less than one. */
    public static int minutes(int words) {
        return Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }

    /** The words alone. */
    public String text() {
        var text = new StringBuilder();
        blocks(blocks, text);
        return text.toString();
    }

    private static void blocks(List<Block> blocks, StringBuilder text) {
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                spans(heading.words(), text);
            } else if (block instanceof Paragraph paragraph) {
                spans(paragraph.words(), text);
            } else if (block instanceof Items list) {
                list.items().forEach(item -> blocks(item, text));
            } else if (block instanceof Quotation quotation) {
                blocks(quotation.blocks(), text);
            }
            text.append('\n');
        }
    }

    private static void spans(List<Span> spans, StringBuilder text) {
        for (var span : spans) {
            if (span instanceof Words words) {
                text.append(words.text());
            } else if (span instanceof Strong strong) {
                spans(strong.words(), text);
            } else if (span instanceof Stressed stressed) {
                spans(stressed.words(), text);
            } else if (span instanceof Link link) {
                spans(link.words(), text);
            }
        }
    }
}
