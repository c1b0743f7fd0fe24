// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.poststation.help.guide.Page;
import org.poststation.help.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** The page that is read: text to select and copy, with links for the mouse and for Enter. UI thread only. */
final class PageView {

    private static final int MARGIN = 12;

    private final StyledText text;
    private StyledPage page;

    /** @param follow gets the target of a link that somebody chose */
    PageView(Composite parent, Consumer<String> follow) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        WidgetKeys.name(text, "help.page", Messages.help_page_name);
        text.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && text.getSelectionCount() == 0) {
                followAt(text.getOffsetAtPoint(new Point(event.x, event.y)), follow);
            }
        });
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                followAt(text.getCaretOffset(), follow);
            }
        });
    }

    /** Shows a page from its beginning, or where the first of the words stands that somebody searches. */
    void show(Page read, List<String> words) {
        page = PageStyler.style(read);
        page.showIn(text);
        words.stream().findFirst().ifPresent(this::select);
    }

    /** Shows a sentence instead of a page. */
    void say(String sentence) {
        page = null;
        text.setText(sentence);
    }

    /** Moves to the heading of an address when it stands inside the page. */
    void scrollTo(String address) {
        Integer offset = page.anchors().get(address.substring(address.indexOf('#') + 1));
        if (offset != null) {
            text.setTopIndex(text.getLineAtOffset(offset));
            text.setCaretOffset(offset);
        }
    }

    void focus() {
        text.setFocus();
    }

    private void followAt(int offset, Consumer<String> follow) {
        if (offset >= 0 && offset < text.getCharCount() && page != null
                && text.getStyleRangeAtOffset(offset) instanceof StyleRange range
                && range.data instanceof String target) {
            follow.accept(target);
        }
    }

    private void select(String word) {
        int at = text.getText().toLowerCase(Locale.ROOT).indexOf(word);
        if (at >= 0) {
            text.setSelection(at, at + word.length());
        }
    }
}
