// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.poststation.help.guide.Guide;
import org.poststation.help.guide.Page;
import org.poststation.help.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.widget.WidgetKeys;

/** The guides: a field to search them, their contents, and the page that is read. UI thread only. */
final class HelpPane {

    private final Guide guide = Guides.get();
    private final Deque<Page> before = new ArrayDeque<>();
    private final Text search;
    private final ToolItem back;
    private final ContentsTree contents;
    private final PageView view;
    private Page shown;

    HelpPane(Composite parent) {
        Composite pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
        Composite bar = new Composite(pane, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        back = new ToolItem(tools, SWT.PUSH);
        back.setImage(Icon.BACK.image());
        back.setToolTipText(Messages.help_back_tip);
        back.setEnabled(false);
        WidgetKeys.key(back, "help.back");
        back.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> back()));
        search = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.help_search_hint);
        WidgetKeys.name(search, "help.search", Messages.help_search_name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
        search.addModifyListener(event -> searched());
        SashForm halves = new SashForm(pane, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        contents = new ContentsTree(halves, this::read);
        view = new PageView(halves, this::follow);
        halves.setWeights(2, 3);
        halves.addListener(SWT.Resize, event -> {
            Point size = halves.getSize();
            halves.setOrientation(size.x > size.y ? SWT.HORIZONTAL : SWT.VERTICAL);
        });
        contents.showAll(guide.pages());
        read(guide.first());
    }

    /** Shows the page of an address; nothing when the guides have none. */
    void open(String address) {
        guide.find(address).ifPresent(page -> {
            search.setText("");
            read(page);
            view.scrollTo(address);
        });
    }

    /** Searches as if somebody had typed it. */
    void search(String words) {
        search.setText(words);
        search.setFocus();
    }

    void focus() {
        view.focus();
    }

    private void read(Page page) {
        if (page != shown) {
            if (shown != null) {
                before.push(shown);
            }
            show(page);
        }
    }

    private void back() {
        search.setText("");
        show(before.pop());
    }

    private void show(Page page) {
        shown = page;
        view.show(page, Guide.words(search.getText()));
        contents.select(page);
        back.setEnabled(!before.isEmpty());
    }

    private void searched() {
        List<String> words = Guide.words(search.getText());
        if (words.isEmpty()) {
            contents.showAll(guide.pages());
            show(shown);
            return;
        }
        List<Page> found = guide.search(words);
        contents.showFound(found);
        if (found.isEmpty()) {
            view.say(NLS.bind(Messages.help_missing_text, search.getText()));
        } else {
            show(found.getFirst());
        }
    }

    /** Follows a link: to another page, or to a site that the browser of the desktop shows. */
    private void follow(String target) {
        if (target.startsWith("#")) {
            open(shown.file() + target);
        } else if (guide.find(target).isPresent()) {
            open(target);
        } else if (target.startsWith("https://")) {
            Program.launch(target);
        }
    }
}
