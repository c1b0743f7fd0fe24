// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/**
 * A page ready for the screen.
 *
 * @param text all of it
 * @param styles fonts and links; the data of a link is what it leads to
 * @param lines how each line stands
 * @param anchors where the headings stand in the text
 */
record StyledPage(String text, List<StyleRange> styles, List<Line> lines, Map<String, Integer> anchors) {

    /** How far a line stands from the left, also where it goes on, and from the line above, in pixels. */
    record Line(int indent, int wrapIndent, int above) {}

    /** Shows the page from its beginning. */
    void showIn(StyledText widget) {
        widget.setText(text);
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            widget.setLineIndent(i, 1, line.indent());
            widget.setLineWrapIndent(i, 1, line.wrapIndent());
            widget.setLineVerticalIndent(i, line.above());
        }
        widget.setCaretOffset(0);
        widget.setTopPixel(0);
    }
}
