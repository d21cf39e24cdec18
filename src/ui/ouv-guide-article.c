/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide-article.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-publisher.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

/* Slowly, in a second language. */
#define WORDS_A_MINUTE 150

struct _OuvGuideArticle
{
  OuvPage     parent_instance;

  const char *state;  /* (nullable) interned */
  guint       n_words;
  GtkWidget  *rows;   /* (nullable) the list that ends what was added so far, not owned */
};

G_DEFINE_FINAL_TYPE (OuvGuideArticle, ouv_guide_article, OUV_TYPE_PAGE)

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == ' ')
      n++;
  return n + 1;
}

/* As it is shown, and counted. */
static char *
write_text (OuvGuideArticle *self,
            const char      *text)
{
  g_autofree char *written = ouv_guide_write_text (ouv_guide_get_default (), text, ouv_locale_get_language (),
                                                   ouv_clock_today ());

  self->n_words += count_words (written);
  return ouv_text_keep_together (written);
}

static void
add (OuvGuideArticle *self,
     GtkWidget       *widget,
     const char      *css_class)
{
  self->rows = NULL;
  if (css_class != NULL)
    gtk_widget_add_css_class (widget, css_class);
  ouv_page_add (OUV_PAGE (self), widget);
}

/* Rows that follow each other are one list. */
static void
add_row (OuvGuideArticle *self,
         GtkWidget       *row)
{
  if (self->rows == NULL)
    {
      GtkWidget *group = ouv_group_new (NULL, NULL);

      add (self, group, "block");
      self->rows = group;
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rows), row);
}

static GtkWidget *
create_mark (guint    number,
             gboolean numbered)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *mark = numbered ? gtk_label_new (digits) : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (mark, numbered ? "node" : "bullet");
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  return mark;
}

static void
add_items (OuvGuideArticle *self,
           const OuvBlock  *block)
{
  gboolean numbered = block->type == OUV_BLOCK_STEPS;
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", numbered ? 9 : 6,
                                  NULL);

  for (guint i = 0; i < block->items->len; i++)
    {
      g_autofree char *text = write_text (self, g_ptr_array_index (block->items, i));
      GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                      "spacing", 9,
                                      NULL);
      GtkWidget *label = ouv_label_new (text, numbered ? "numbered" : NULL);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (item), create_mark (i + 1, numbered));
      gtk_box_append (GTK_BOX (item), label);
      gtk_box_append (GTK_BOX (list), item);
    }
  add (self, list, "items");
}

static void
add_law (OuvGuideArticle *self,
         const OuvBlock  *block)
{
  g_autofree char *text = write_text (self, block->text);
  g_autofree char *place = ouv_text_keep_together (block->target);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *cite = ouv_label_new (place, "caption");

  gtk_widget_add_css_class (cite, "dim-label");
  gtk_box_append (GTK_BOX (box), ouv_label_new (text, NULL));
  gtk_box_append (GTK_BOX (box), cite);
  add (self, box, "law");
}

/* The body of one state: its site, and its number where it has one. */
static GtkWidget *
create_state_row (const OuvOption *state,
                  const char      *id)
{
  g_autoptr(OuvContact) contact = ouv_contact_new (ouv_model_get_default (), id, ouv_clock_today (), NULL);
  const char *phone = contact->phones->len > 0 ? g_ptr_array_index (contact->phones, 0) : NULL;
  g_autofree char *subtitle = g_strjoin (OUV_WORDS_DOT, contact->name, phone, NULL);

  return ouv_row_new_link (ouv_model_translate (state->label), subtitle,
                           contact->links->len > 0 ? ((const OuvLink *) contact->links->pdata[0])->url : NULL);
}

/* Below what holds everywhere, where each state has a body of its own. */
static void
add_states (OuvGuideArticle *self,
            const char      *contact)
{
  OuvModel *model = ouv_model_get_default ();
  GPtrArray *states = ouv_model_find_question (model, "state")->options;
  GtkWidget *row = NULL;

  for (guint i = 0; i < states->len; i++)
    {
      const OuvOption *state = g_ptr_array_index (states, i);
      const char *id = ouv_contact_find_in_state (model, contact, state->id);

      if (id == NULL)
        continue;
      if (row == NULL)
        row = ouv_expander_row_new (_("In your state"), _("Sites and numbers, state by state"));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_state_row (state, id));
    }
  if (row == NULL)
    return;
  add_row (self, row);
  self->rows = NULL;
}

static void
add_contact (OuvGuideArticle *self,
             const OuvBlock  *block)
{
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(GDateTime) now = ouv_clock_now ();
  const char *here = self->state != NULL ? ouv_contact_find_in_state (model, block->target, self->state) : NULL;
  g_autoptr(OuvContact) contact = ouv_contact_new (model, here != NULL ? here : block->target, ouv_clock_day_of (now), now);

  add (self, ouv_contact_card_new (contact), "block");
  if (here == NULL)
    add_states (self, block->target);
}

static void
add_topic (OuvGuideArticle *self,
           const OuvBlock  *block)
{
  const OuvTopic *topic = ouv_guide_find_topic (ouv_guide_get_default (), block->target);
  const OuvTopicText *text = &topic->texts[ouv_locale_get_language ()];
  GtkWidget *row = ouv_row_new_action (text->title, text->summary, "go-next-symbolic", "win.guide",
                                       g_variant_new_string (topic->id));

  add_row (self, row);
}

static void
add_block (OuvGuideArticle *self,
           const OuvBlock  *block)
{
  g_autofree char *text = block->text != NULL ? write_text (self, block->text) : NULL;

  switch (block->type)
    {
    case OUV_BLOCK_TEXT:
      add (self, ouv_label_new (text, NULL), NULL);
      break;
    case OUV_BLOCK_HEADING:
      add (self, ouv_heading_new (text, 2, "title-4"), "section");
      break;
    case OUV_BLOCK_LIST:
    case OUV_BLOCK_STEPS:
      add_items (self, block);
      break;
    case OUV_BLOCK_NOTE:
      add (self, ouv_note_new ("ouv-bulb-symbolic", text), "accent-note");
      break;
    case OUV_BLOCK_CONTACT:
      add_contact (self, block);
      break;
    case OUV_BLOCK_LAW:
      add_law (self, block);
      break;
    case OUV_BLOCK_LINK:
      add_row (self, ouv_contact_link_row_new (text, block->target));
      break;
    case OUV_BLOCK_TOPIC:
      add_topic (self, block);
      break;
    default:
      g_return_if_reached ();
    }
}

/* The publisher, and a number when there are more pages of theirs; the address stands in the question before it opens. */
static char *
name_source (GPtrArray *sources,
             guint      index)
{
  g_autofree char *name = ouv_publisher_get_name (ouv_model_get_default (), g_ptr_array_index (sources, index));
  guint n = 0, place = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *other = ouv_publisher_get_name (ouv_model_get_default (), g_ptr_array_index (sources, i));

      n += g_str_equal (other, name) ? 1 : 0;
      if (i == index)
        place = n;
    }
  return n > 1 ? g_strdup_printf ("%s (%u)", name, place) : g_steal_pointer (&name);
}

static void
add_sources (OuvGuideArticle *self,
             const OuvTopic  *topic)
{
  guint n = topic->sources->len;
  g_autofree char *day = ouv_format_day_words (ouv_locale_get_language (), topic->checked);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  /* TRANSLATORS: follows a source, for example "read on 23 November 2026" */
  g_autofree char *read = g_strdup_printf (_("read on %s"), day);
  g_autofree char *both = g_strjoin (OUV_WORDS_DOT, pages, read, NULL);
  GtkWidget *row;

  if (n == 0)
    return;
  row = ouv_expander_row_new (_("Sources"), both);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = name_source (topic->sources, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), ouv_row_new_link (name, NULL, g_ptr_array_index (topic->sources, i)));
    }
  self->rows = NULL;
  add_row (self, row);
  gtk_widget_add_css_class (self->rows, "section");
}

/* What can be done with what was read. */
static void
add_start (OuvGuideArticle *self)
{
  GtkWidget *button = ouv_button_new (_("Start a new case"), "pill");

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  ouv_widget_set_action (button, "win.new-case", NULL);
  add (self, button, "section");
}

static void
set_hint (OuvGuideArticle *self,
          const OuvTopic  *topic)
{
  guint minutes = (self->n_words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
  g_autofree char *day = ouv_format_day_words (ouv_locale_get_language (), topic->checked);
  /* TRANSLATORS: how long an article takes, for example "2 minutes to read" */
  g_autofree char *length = g_strdup_printf (ngettext ("%u minute to read", "%u minutes to read", minutes), minutes);
  /* TRANSLATORS: follows the length of an article, for example "checked on 23 November 2026" */
  g_autofree char *checked = g_strdup_printf (_("checked on %s"), day);
  g_autofree char *hint = g_strjoin (OUV_WORDS_DOT, length, checked, NULL);
  g_autofree char *kept = ouv_text_keep_together (hint);

  ouv_page_set_hint (OUV_PAGE (self), kept);
}

/* While the page itself has the focus, the keys that move through a text move it. */
static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  if (!gtk_widget_is_focus (widget))
    return GDK_EVENT_PROPAGATE;
  ouv_page_scroll (OUV_PAGE (widget), (GtkScrollType) g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
ouv_guide_article_class_init (OuvGuideArticleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct {
    guint         key;
    GtkScrollType scroll;
  } keys[] = {
    { GDK_KEY_Up, GTK_SCROLL_STEP_UP },
    { GDK_KEY_Down, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Page_Up, GTK_SCROLL_PAGE_UP },
    { GDK_KEY_Page_Down, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_space, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_Home, GTK_SCROLL_START },
    { GDK_KEY_End, GTK_SCROLL_END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, scroll_cb, "i", (int) keys[i].scroll);
}

static void
ouv_guide_article_init (OuvGuideArticle *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "article");
  ouv_page_set_width (OUV_PAGE (self), 600, 480);
  ouv_page_set_spacing (OUV_PAGE (self), 9);
}

GtkWidget *
ouv_guide_article_new (const OuvTopic *topic,
                       const char     *state)
{
  OuvGuideArticle *self = g_object_new (OUV_TYPE_GUIDE_ARTICLE, NULL);
  const OuvTopicText *text = &topic->texts[ouv_locale_get_language ()];

  self->state = g_intern_string (state);
  ouv_page_set_title (OUV_PAGE (self), text->title);
  for (guint i = 0; i < text->blocks->len; i++)
    add_block (self, g_ptr_array_index (text->blocks, i));
  add_sources (self, topic);
  add_start (self);
  set_hint (self, topic);
  return GTK_WIDGET (self);
}
