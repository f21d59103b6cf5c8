package org.ohms.education.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown node by node; what it does not know it leaves out, so nothing new gets through by itself. */
final class ProseReader {
    private static final int TOP = 2;
    private static final int DEEPEST = 6;
    /** Lists in lists in lists: what lies deeper is shown at this depth no more. */
    private static final int MOST_NESTED = 12;

    /**
     * The library goes down into stress within stress, a call for each: with thousands of marks in one paragraph the stack would
     * end. No text that is meant to be read has more than this.
     */
    private static final int MOST_MARKS = 400;

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("(?<=\\n)(?=[ \\t]*\\n)");
    private static final Pattern MARKS = Pattern.compile("[*_\\[]");

    private int lastLevel = TOP - 1;

    Prose read(String markdown) {
        var tame = BETWEEN_PARAGRAPHS
                .splitAsStream(markdown)
                .map(ProseReader::tamed)
                .collect(Collectors.joining());
        return new Prose(blocks(Parser.builder().build().parse(tame), 0));
    }

    /** A paragraph of nothing but marks says them as they stand. */
    private static String tamed(String paragraph) {
        var marks = MARKS.matcher(paragraph);
        return marks.results().limit(MOST_MARKS + 1L).count() > MOST_MARKS
                ? MARKS.matcher(paragraph).replaceAll("\\\\$0")
                : paragraph;
    }

    private List<Prose.Block> blocks(Node parent, int depth) {
        var found = new ArrayList<Prose.Block>();
        if (depth > MOST_NESTED) {
            return found;
        }
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth, found);
        }
        return found;
    }

    private void block(Node node, int depth, List<Prose.Block> found) {
        if (node instanceof org.commonmark.node.Heading heading) {
            // "#" and "##" both stand right under the title of the page
            var level = Math.max(TOP, Math.min(Math.min(heading.getLevel(), DEEPEST), lastLevel + 1));
            var words = spans(heading, 0);
            if (!words.isEmpty()) {
                lastLevel = level;
                found.add(new Prose.Heading(level, words));
            }
        } else if (node instanceof org.commonmark.node.Paragraph paragraph) {
            paragraph(spans(paragraph, 0), found);
        } else if (node instanceof ListBlock list) {
            var items = new ArrayList<List<Prose.Block>>();
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                items.add(blocks(item, depth + 1));
            }
            found.add(new Prose.Items(list instanceof OrderedList, items));
        } else if (node instanceof BlockQuote quotation) {
            found.add(new Prose.Quotation(blocks(quotation, depth + 1)));
        } else if (node instanceof HtmlBlock html) {
            paragraph(words(html.getLiteral()), found);
        } else if (node instanceof FencedCodeBlock code) {
            paragraph(words(code.getLiteral()), found);
        } else if (node instanceof IndentedCodeBlock code) {
            paragraph(words(code.getLiteral()), found);
        }
    }

    private static void paragraph(List<Prose.Span> words, List<Prose.Block> found) {
        if (!words.isEmpty()) {
            found.add(new Prose.Paragraph(words));
        }
    }

    private static List<Prose.Span> words(String text) {
        return text.isBlank() ? List.of() : List.of(new Prose.Words(text.strip()));
    }

    private static List<Prose.Span> spans(Node parent, int depth) {
        var found = new ArrayList<Prose.Span>();
        if (depth > MOST_NESTED) {
            return found;
        }
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            span(node, depth, found);
        }
        return found;
    }

    private static void span(Node node, int depth, List<Prose.Span> found) {
        if (node instanceof Text text) {
            found.add(new Prose.Words(text.getLiteral()));
        } else if (node instanceof Code code) {
            found.add(new Prose.Words(code.getLiteral()));
        } else if (node instanceof HtmlInline html) {
            found.add(new Prose.Words(html.getLiteral()));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            found.add(new Prose.Words(" "));
        } else if (node instanceof StrongEmphasis strong) {
            found.add(new Prose.Strong(spans(strong, depth + 1)));
        } else if (node instanceof Emphasis stressed) {
            found.add(new Prose.Stressed(spans(stressed, depth + 1)));
        } else if (node instanceof Image image) {
            found.addAll(spans(image, depth + 1));
        } else if (node instanceof org.commonmark.node.Link link) {
            var words = spans(link, depth + 1);
            if (leadsToHttps(link.getDestination())) {
                found.add(new Prose.Link(link.getDestination(), words));
            } else {
                found.addAll(words);
            }
        }
    }

    /** Whether a browser, however it reads the address, goes to a host by https. */
    static boolean leadsToHttps(String address) {
        if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return false;
        }
        try {
            var read = URI.create(address);
            return read.getHost() != null && read.getUserInfo() == null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
