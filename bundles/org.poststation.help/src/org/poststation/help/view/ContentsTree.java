// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.poststation.help.guide.Page;
import org.poststation.help.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** The titles of pages: each guide with its chapters, or what a search found. UI thread only. */
final class ContentsTree {

    private final Tree tree;
    private final Map<Page, TreeItem> items = new HashMap<>();

    /** @param chosen gets the page that somebody selects */
    ContentsTree(Composite parent, Consumer<Page> chosen) {
        tree = new Tree(parent, SWT.SINGLE | SWT.V_SCROLL);
        WidgetKeys.name(tree, "help.contents", Messages.help_contents_name);
        tree.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> chosen.accept((Page) event.item.getData())));
    }

    /** Shows all pages, each below the title page of its file. */
    void showAll(List<Page> pages) {
        clear();
        Map<String, TreeItem> files = new HashMap<>();
        for (Page page : pages) {
            TreeItem file = files.get(page.file());
            TreeItem item = file == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(file, SWT.NONE);
            add(page, item, page.title());
            files.putIfAbsent(page.file(), item);
        }
        tree.getItem(0).setExpanded(true);
    }

    /** Shows what a search found, each page with its guide. */
    void showFound(List<Page> pages) {
        clear();
        pages.forEach(page -> add(page, new TreeItem(tree, SWT.NONE), found(page)));
    }

    private void clear() {
        tree.removeAll();
        items.clear();
    }

    private void add(Page page, TreeItem item, String label) {
        item.setText(label);
        item.setData(page);
        items.put(page, item);
    }

    private static String found(Page page) {
        return page.title().equals(page.guide())
                ? page.title()
                : NLS.bind(Messages.help_found_item, page.title(), page.guide());
    }

    /** Marks the page that is read. */
    void select(Page page) {
        TreeItem item = items.get(page);
        if (item != null) {
            tree.setSelection(item);
            tree.showSelection();
        }
    }
}
