// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Font;
import org.poststation.help.guide.Page;
import org.poststation.help.view.StyledPage.Line;

/**
 * Turns a page into styled text. A row of a table becomes a paragraph that begins with its first cell, which stays
 * readable in a narrow view; pictures of the window are left out inside the window. UI thread only.
 */
final class PageStyler extends AbstractVisitor {

    private static final int INDENT = 14;
    private static final int ABOVE = 8;
    private static final int ABOVE_HEADING = 16;
    private static final int ABOVE_ITEM = 4;

    private final StringBuilder text = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private int depth;
    private int fontStyle;
    private Font font;
    private String target;
    private boolean lineBegun;

    private PageStyler() {}

    static StyledPage style(Page page) {
        PageStyler styler = new PageStyler();
        styler.font = JFaceResources.getHeaderFont();
        styler.line(0, 0);
        styler.append(page.title());
        styler.font = null;
        styler.lineBegun = false;
        page.blocks().forEach(block -> block.accept(styler));
        return new StyledPage(styler.text.toString(), styler.styles, styler.lines, styler.anchors);
    }

    @Override
    public void visit(Heading heading) {
        line(0, ABOVE_HEADING);
        int start = text.length();
        font = JFaceResources.getBannerFont();
        visitChildren(heading);
        font = null;
        lineBegun = false;
        anchors.put(Page.anchor(text.substring(start)), start);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image) {
            return;
        }
        if (!lineBegun) {
            line(0, ABOVE);
        }
        visitChildren(paragraph);
        lineBegun = false;
    }

    @Override
    public void visit(BulletList list) {
        items(list, "\u2022");
    }

    @Override
    public void visit(OrderedList list) {
        items(list, "");
    }

    private void items(ListBlock list, String bullet) {
        depth++;
        int number = 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            line(INDENT, ABOVE_ITEM);
            append((bullet.isEmpty() ? number++ + "." : bullet) + " ");
            visitChildren(item);
            lineBegun = false;
        }
        depth--;
    }

    @Override
    public void visit(BlockQuote quote) {
        depth++;
        visitChildren(quote);
        depth--;
    }

    @Override
    public void visit(FencedCodeBlock block) {
        font = JFaceResources.getTextFont();
        int above = ABOVE;
        depth++;
        for (String code : block.getLiteral().stripTrailing().split("\n")) {
            line(INDENT, above);
            append(code);
            above = 0;
        }
        depth--;
        font = null;
        lineBegun = false;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            List<List<Node>> rows = TableRows.of(table);
            rows.subList(1, rows.size()).forEach(row -> row(rows.getFirst(), row));
        }
    }

    /** One row: its first cell, and the others with what stands above them when there are several. */
    private void row(List<Node> heads, List<Node> cells) {
        line(INDENT, ABOVE_ITEM);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                append(i == 1 ? " \u2013 " : "; ");
            }
            if (i > 0 && cells.size() > 2) {
                styled(SWT.ITALIC, heads.get(i));
                append(": ");
            }
            styled(i == 0 ? SWT.BOLD : SWT.NORMAL, cells.get(i));
        }
        lineBegun = false;
    }

    @Override
    public void visit(Text plain) {
        append(plain.getLiteral());
    }

    @Override
    public void visit(Code code) {
        Font around = font;
        font = JFaceResources.getTextFont();
        append(code.getLiteral());
        font = around;
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(SWT.ITALIC, emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        styled(SWT.BOLD, emphasis);
    }

    @Override
    public void visit(Link link) {
        target = link.getDestination();
        visitChildren(link);
        target = null;
    }

    @Override
    public void visit(SoftLineBreak end) {
        append(" ");
    }

    @Override
    public void visit(HardLineBreak end) {
        append(" ");
    }

    private void styled(int style, Node node) {
        int around = fontStyle;
        fontStyle |= style;
        visitChildren(node);
        fontStyle = around;
    }

    /** Begins a line; what follows is appended to it until the next one begins. */
    private void line(int hanging, int above) {
        if (!lines.isEmpty()) {
            text.append('\n');
        }
        int indent = Math.max(0, depth - 1) * INDENT;
        lines.add(new Line(indent, indent + hanging, lines.isEmpty() ? 0 : above));
        lineBegun = true;
    }

    private void append(String part) {
        if (font != null || fontStyle != SWT.NORMAL || target != null) {
            StyleRange range = new StyleRange();
            range.start = text.length();
            range.length = part.length();
            range.font = font;
            range.fontStyle = fontStyle;
            range.underline = target != null;
            range.underlineStyle = SWT.UNDERLINE_LINK;
            range.data = target;
            styles.add(range);
        }
        text.append(part);
    }
}
