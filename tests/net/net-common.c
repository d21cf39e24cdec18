/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "net-common.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Names */

#define TEST_TYPE_RESOLVER (test_resolver_get_type ())
G_DECLARE_FINAL_TYPE (TestResolver, test_resolver, TEST, RESOLVER, GResolver)

struct _TestResolver
{
  GResolver   parent_instance;

  const char *kind;
};

G_DEFINE_FINAL_TYPE (TestResolver, test_resolver, G_TYPE_RESOLVER)

static void
free_addresses (gpointer addresses)
{
  g_list_free_full (addresses, g_object_unref);
}

static void
hang_cb (GCancellable *cancellable,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_error_if_cancelled (task);
}

static void
look_up_async (GResolver                *resolver,
               const char               *name,
               GResolverNameLookupFlags  flags,
               GCancellable             *cancellable,
               GAsyncReadyCallback       callback,
               gpointer                  user_data)
{
  g_autoptr(GTask) task = g_task_new (resolver, cancellable, callback, user_data);
  const char *kind = TEST_RESOLVER (resolver)->kind;

  if (g_str_equal (kind, "local"))
    g_task_return_pointer (task, g_list_prepend (NULL, g_inet_address_new_from_string ("127.0.0.1")), free_addresses);
  else if (g_str_equal (kind, "fail"))
    g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "%s is not known", name);
  else if (cancellable != NULL)
    g_cancellable_connect (cancellable, G_CALLBACK (hang_cb), g_object_ref (task), NULL);
}

static void
look_up_plain_async (GResolver           *resolver,
                     const char          *name,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  look_up_async (resolver, name, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback, user_data);
}

static GList *
look_up_finish (GResolver     *resolver,
                GAsyncResult  *result,
                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_resolver_class_init (TestResolverClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  resolver_class->lookup_by_name_async = look_up_plain_async;
  resolver_class->lookup_by_name_finish = look_up_finish;
  resolver_class->lookup_by_name_with_flags_async = look_up_async;
  resolver_class->lookup_by_name_with_flags_finish = look_up_finish;
}

static void
test_resolver_init (TestResolver *self)
{
}

void
ouv_test_resolver_install (const char *kind)
{
  g_autoptr(TestResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);

  resolver->kind = g_intern_string (kind);
  g_resolver_set_default (G_RESOLVER (resolver));
}

/* Time and memory */

/* Nanoseconds for which this thread was ready to run and the computer did something else; 0 where the kernel does not tell. */
static gint64
read_waited (void)
{
  g_autofree char *text = NULL;
  const char *second;

  if (!g_file_get_contents ("/proc/thread-self/schedstat", &text, NULL, NULL))
    return 0;
  second = strchr (text, ' ');
  return second != NULL ? g_ascii_strtoll (second, NULL, 10) : 0;
}

/* Bytes; NAME is a line of /proc/self/status. */
static gint64
read_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, name);
  return line != NULL ? g_ascii_strtoll (line + strlen (name), NULL, 10) * 1024 : 0;
}

/* The highest memory so far becomes that of now. */
static void
forget_highest_memory (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static void
look (OuvWatch *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 waited = read_waited ();
  double gap = (double) (now - self->last) / 1000 - (double) (waited - self->waited) / 1e6;

  self->longest_gap = MAX (self->longest_gap, gap);
  self->last = now;
  self->waited = waited;
}

static gboolean
look_cb (gpointer data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

void
ouv_watch_start (OuvWatch *self)
{
  *self = (OuvWatch) { 0 };
  forget_highest_memory ();
  self->memory_before = read_memory ("VmRSS:");
  self->started = self->last = g_get_monotonic_time ();
  self->waited = read_waited ();
  self->timer = g_timeout_add_full (G_PRIORITY_HIGH, 1, look_cb, self, NULL);
}

void
ouv_watch_stop (OuvWatch *self)
{
  look (self);
  self->ms = (double) (g_get_monotonic_time () - self->started) / 1000;
  self->memory = read_memory ("VmHWM:") - self->memory_before;
  g_source_remove (self->timer);
}
