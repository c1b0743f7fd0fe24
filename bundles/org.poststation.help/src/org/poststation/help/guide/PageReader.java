// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Splits Markdown into pages at the headings of its two upper levels. */
final class PageReader {

    private static final int DEEPEST = 2;

    private PageReader() {}

    static List<Page> read(String file, String markdown) {
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        List<Page> pages = new ArrayList<>();
        Heading heading = null;
        List<Node> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() <= DEEPEST) {
                add(pages, file, heading, blocks);
                heading = next;
                blocks = new ArrayList<>();
            } else {
                blocks.add(node);
            }
        }
        add(pages, file, heading, blocks);
        return pages;
    }

    /** The anchors of the headings inside a page. */
    static Set<String> anchors(Page page) {
        return page.blocks().stream().filter(Heading.class::isInstance).map(block -> Page.anchor(text(block)))
                .collect(Collectors.toSet());
    }

    private static void add(List<Page> pages, String file, Heading heading, List<Node> blocks) {
        if (heading != null) {
            String title = text(heading);
            String words = blocks.stream().map(PageReader::text).collect(Collectors.joining("\n", title + "\n", ""));
            String address = file + "#" + Page.anchor(title);
            String guide = pages.isEmpty() ? title : pages.getFirst().title();
            pages.add(new Page(address, guide, title, List.copyOf(blocks), words.toLowerCase(Locale.ROOT)));
        }
    }

    /** What a part of a page says, without its marks. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {

            @Override
            public void visit(Text plain) {
                text.append(plain.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                text.append(block.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                text.append('\n');
            }

            @Override
            public void visit(CustomNode cell) {
                visitChildren(cell);
                text.append('\n');
            }
        });
        return text.toString();
    }
}
