// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTree;
import org.poststation.ui.driver.SWTBotTreeItem;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The tree of directories and their domains. */
final class DirectoryViewBot {

    static final String ID = "org.poststation.directory.ui.directory";

    private final SWTBotView view;

    DirectoryViewBot(SWTWorkbenchBot bot) {
        view = bot.showView(ID);
    }

    SWTBotTree tree() {
        return view.bot().treeWithId("directory.tree");
    }

    /** What stands in the tree, from top to bottom, as far as it is open. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (SWTBotTreeItem item : tree().getAllItems()) {
            collect(item, texts);
        }
        return texts;
    }

    /** The item whose text begins so; waits for it. */
    SWTBotTreeItem item(String beginning) {
        view.bot().waitUntil(DefaultCondition.of("Nothing in the tree begins with " + beginning,
                () -> find(beginning).isPresent()));
        return find(beginning).orElseThrow();
    }

    private Optional<SWTBotTreeItem> find(String beginning) {
        List<SWTBotTreeItem> items = new ArrayList<>(List.of(tree().getAllItems()));
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getText().startsWith(beginning)) {
                return Optional.of(items.get(i));
            }
            items.addAll(List.of(items.get(i).getItems()));
        }
        return Optional.empty();
    }

    private static void collect(SWTBotTreeItem item, List<String> texts) {
        texts.add(item.getText());
        for (SWTBotTreeItem child : item.getItems()) {
            collect(child, texts);
        }
    }
}
