/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-diagram.h"

#include <string.h>

#define CONSTANT_LEVEL G_MAXUINT32
#define NONE G_MAXUINT32
#define CACHE_BITS 18
#define NEVER G_MAXUINT32

typedef struct {
  guint32 level; /* CONSTANT_LEVEL: a constant */
  guint32 start; /* first of the children, or the value */
} Node;

typedef struct {
  guint size;
  guint weight;
} Level;

typedef enum {
  OPERATION_AND = 1,
  OPERATION_OR,
  OPERATION_IF,
  OPERATION_HOLDS,
  OPERATION_NOT,
} Operation;

typedef struct {
  guint32 operation;
  OuvDd   a, b, c;
  OuvDd   result;
} CacheEntry;

/* A node by what it is made of. Most others are told apart by the hash alone. */
typedef struct {
  guint32 hash;
  OuvDd   node; /* NONE: empty */
} Unique;

/* Results by pair of nodes; forgotten by counting the round on. */
typedef struct {
  guint64 key;
  guint32 round;
  guint32 result;
  guint32 choice;
} MemoEntry;

typedef struct {
  MemoEntry *entries;
  guint      n_entries; /* a power of two */
  guint      used;
  guint32    round;
} Memo;

struct _OuvDiagram
{
  GArray     *levels;   /* of Level */
  GArray     *nodes;    /* of Node */
  GArray     *children; /* of OuvDd */
  Unique     *unique;
  guint       n_unique; /* a power of two */
  GHashTable *constants;
  CacheEntry *cache;
  Memo        memo;
};

/* Memo */

static guint64
mix (guint64 x)
{
  x ^= x >> 31;
  x *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return x ^ (x >> 29);
}

static void
memo_start (Memo *self)
{
  if (self->entries == NULL)
    {
      self->n_entries = 1 << 12;
      self->entries = g_new0 (MemoEntry, self->n_entries);
    }
  self->round++;
  self->used = 0;
}

static MemoEntry *
memo_slot (Memo    *self,
           guint64  key)
{
  guint i = (guint) mix (key) & (self->n_entries - 1);

  while (self->entries[i].round == self->round && self->entries[i].key != key)
    i = (i + 1) & (self->n_entries - 1);
  return &self->entries[i];
}

static void
memo_grow (Memo *self)
{
  g_autofree MemoEntry *old = self->entries;
  guint n = self->n_entries;

  self->n_entries *= 2;
  self->entries = g_new0 (MemoEntry, self->n_entries);
  for (guint i = 0; i < n; i++)
    if (old[i].round == self->round)
      *memo_slot (self, old[i].key) = old[i];
}

static void
memo_put (Memo    *self,
          guint64  key,
          guint32  result,
          guint32  choice)
{
  MemoEntry *entry = memo_slot (self, key);

  if (entry->round != self->round)
    self->used++;
  *entry = (MemoEntry) { key, self->round, result, choice };
  if (self->used * 2 > self->n_entries)
    memo_grow (self);
}

static guint64
pair (OuvDd a,
      OuvDd b)
{
  return (guint64) a << 32 | b;
}

/* Nodes */

static Node
get_node (const OuvDiagram *self,
          OuvDd             dd)
{
  return g_array_index (self->nodes, Node, dd);
}

static guint32
get_level (const OuvDiagram *self,
           OuvDd             dd)
{
  return get_node (self, dd).level;
}

static OuvDd
get_child (const OuvDiagram *self,
           OuvDd             dd,
           guint             i)
{
  return g_array_index (self->children, OuvDd, get_node (self, dd).start + i);
}

/* DD where the variable of LEVEL, which is not below its first, has value I. */
static OuvDd
restrict_to (const OuvDiagram *self,
             OuvDd             dd,
             guint32           level,
             guint             i)
{
  return get_level (self, dd) == level ? get_child (self, dd, i) : dd;
}

static OuvDd
add_node (OuvDiagram *self,
          guint32     level,
          guint32     start)
{
  Node node = { level, start };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

OuvDd
ouv_diagram_constant (OuvDiagram *self,
                      guint       value)
{
  gpointer found;
  OuvDd dd;

  if (g_hash_table_lookup_extended (self->constants, GUINT_TO_POINTER (value), NULL, &found))
    return GPOINTER_TO_UINT (found);
  dd = add_node (self, CONSTANT_LEVEL, value);
  g_hash_table_insert (self->constants, GUINT_TO_POINTER (value), GUINT_TO_POINTER (dd));
  return dd;
}

gboolean
ouv_diagram_is_constant (const OuvDiagram *self,
                         OuvDd             dd)
{
  return get_level (self, dd) == CONSTANT_LEVEL;
}

guint
ouv_diagram_get_value (const OuvDiagram *self,
                       OuvDd             dd)
{
  return get_node (self, dd).start;
}

guint
ouv_diagram_get_size (const OuvDiagram *self,
                      guint             level)
{
  return g_array_index (self->levels, Level, level).size;
}

static guint
hash_node (guint32      level,
           const OuvDd *children,
           guint        n)
{
  guint64 hash = level;

  for (guint i = 0; i < n; i++)
    hash = mix (hash ^ children[i]) + i;
  return (guint) (hash ^ (hash >> 32));
}

static Unique *
find_unique (const OuvDiagram *self,
             guint32           hash,
             guint32           level,
             const OuvDd      *children)
{
  guint n = ouv_diagram_get_size (self, level);
  guint i = hash & (self->n_unique - 1);

  for (;; i = (i + 1) & (self->n_unique - 1))
    {
      Unique *unique = &self->unique[i];
      Node node;

      if (unique->node == NONE)
        return unique;
      if (unique->hash != hash)
        continue;
      node = get_node (self, unique->node);
      if (node.level == level && memcmp (&g_array_index (self->children, OuvDd, node.start), children, n * sizeof (OuvDd)) == 0)
        return unique;
    }
}

static void
clear_unique (OuvDiagram *self,
              guint       n_unique)
{
  self->n_unique = n_unique;
  self->unique = g_new (Unique, n_unique);
  memset (self->unique, 0xff, n_unique * sizeof (Unique));
}

static void
grow_unique (OuvDiagram *self)
{
  g_autofree Unique *old = self->unique;
  guint n = self->n_unique;

  clear_unique (self, 2 * n);
  for (guint i = 0; i < n; i++)
    if (old[i].node != NONE)
      {
        guint place = old[i].hash & (self->n_unique - 1);

        while (self->unique[place].node != NONE)
          place = (place + 1) & (self->n_unique - 1);
        self->unique[place] = old[i];
      }
}

/* All CHILDREN read only variables below LEVEL. */
static OuvDd
make (OuvDiagram  *self,
      guint32      level,
      const OuvDd *children)
{
  guint n = ouv_diagram_get_size (self, level);
  guint32 hash;
  Unique *place;
  guint i = 1;

  while (i < n && children[i] == children[0])
    i++;
  if (i == n)
    return children[0];
  if (self->nodes->len * 2 > self->n_unique)
    grow_unique (self);
  hash = hash_node (level, children, n);
  place = find_unique (self, hash, level, children);
  if (place->node == NONE)
    {
      *place = (Unique) { hash, add_node (self, level, self->children->len) };
      g_array_append_vals (self->children, children, n);
    }
  return place->node;
}

static guint32
get_top (const OuvDiagram *self,
         const OuvDd      *children,
         guint             n)
{
  guint32 top = CONSTANT_LEVEL;

  for (guint i = 0; i < n; i++)
    top = MIN (top, get_level (self, children[i]));
  return top;
}

OuvDd
ouv_diagram_branch (OuvDiagram  *self,
                    guint        level,
                    const OuvDd *children)
{
  guint n = ouv_diagram_get_size (self, level);
  guint32 top = get_top (self, children, n);
  g_autofree OuvDd *mine = NULL;
  g_autofree OuvDd *results = NULL;

  if (top > level)
    return make (self, level, children);
  mine = g_new (OuvDd, n);
  if (top == level)
    {
      for (guint i = 0; i < n; i++)
        mine[i] = restrict_to (self, children[i], level, i);
      return make (self, level, mine);
    }
  results = g_new (OuvDd, ouv_diagram_get_size (self, top));
  for (guint v = 0; v < ouv_diagram_get_size (self, top); v++)
    {
      for (guint i = 0; i < n; i++)
        mine[i] = restrict_to (self, children[i], top, v);
      results[v] = ouv_diagram_branch (self, level, mine);
    }
  return make (self, top, results);
}

OuvDd
ouv_diagram_equals (OuvDiagram *self,
                    guint       level,
                    guint       value)
{
  g_autofree OuvDd *children = g_new0 (OuvDd, ouv_diagram_get_size (self, level));

  children[value] = OUV_DD_TRUE;
  return make (self, level, children);
}

/* Operations */

static OuvDd operate (OuvDiagram *self,
                      Operation   operation,
                      OuvDd       a,
                      OuvDd       b,
                      OuvDd       c);

/* The result where it is plain, otherwise NONE. */
static OuvDd
operate_plainly (const OuvDiagram *self,
                 Operation         operation,
                 OuvDd             a,
                 OuvDd             b,
                 OuvDd             c)
{
  switch (operation)
    {
    case OPERATION_AND:
      if (a == OUV_DD_FALSE || b == OUV_DD_FALSE)
        return OUV_DD_FALSE;
      return a == OUV_DD_TRUE || a == b ? b : b == OUV_DD_TRUE ? a : NONE;
    case OPERATION_OR:
      if (a == OUV_DD_TRUE || b == OUV_DD_TRUE)
        return OUV_DD_TRUE;
      return a == OUV_DD_FALSE || a == b ? b : b == OUV_DD_FALSE ? a : NONE;
    case OPERATION_IF:
      if (a == OUV_DD_TRUE || a == OUV_DD_FALSE)
        return a == OUV_DD_TRUE ? b : c;
      return a == OUV_DD_UNKNOWN ? OUV_DD_UNKNOWN : NONE;
    case OPERATION_HOLDS:
      return ouv_diagram_is_constant (self, a) ? (a == OUV_DD_TRUE) : NONE;
    case OPERATION_NOT:
    default:
      if (a == OUV_DD_TRUE || a == OUV_DD_FALSE)
        return !a;
      return a == OUV_DD_UNKNOWN ? OUV_DD_UNKNOWN : NONE;
    }
}

static OuvDd
operate_below (OuvDiagram *self,
               Operation   operation,
               OuvDd       a,
               OuvDd       b,
               OuvDd       c)
{
  guint32 level = MIN (get_level (self, a), MIN (get_level (self, b), get_level (self, c)));
  guint n = ouv_diagram_get_size (self, level);
  g_autofree OuvDd *results = g_new (OuvDd, n);

  for (guint i = 0; i < n; i++)
    results[i] = operate (self, operation, restrict_to (self, a, level, i), restrict_to (self, b, level, i),
                          restrict_to (self, c, level, i));
  return make (self, level, results);
}

static OuvDd
operate (OuvDiagram *self,
         Operation   operation,
         OuvDd       a,
         OuvDd       b,
         OuvDd       c)
{
  OuvDd result = operate_plainly (self, operation, a, b, c);
  guint64 hash = mix (mix (pair (a, b)) ^ pair (c, operation));
  CacheEntry *entry = &self->cache[hash & ((1 << CACHE_BITS) - 1)];

  if (result != NONE)
    return result;
  if (entry->operation == operation && entry->a == a && entry->b == b && entry->c == c)
    return entry->result;
  result = operate_below (self, operation, a, b, c);
  *entry = (CacheEntry) { operation, a, b, c, result };
  return result;
}

OuvDd
ouv_diagram_and (OuvDiagram *self,
                 OuvDd       a,
                 OuvDd       b)
{
  return operate (self, OPERATION_AND, MIN (a, b), MAX (a, b), OUV_DD_FALSE);
}

OuvDd
ouv_diagram_or (OuvDiagram *self,
                OuvDd       a,
                OuvDd       b)
{
  return operate (self, OPERATION_OR, MIN (a, b), MAX (a, b), OUV_DD_FALSE);
}

OuvDd
ouv_diagram_not (OuvDiagram *self,
                 OuvDd       a)
{
  return operate (self, OPERATION_NOT, a, OUV_DD_FALSE, OUV_DD_FALSE);
}

OuvDd
ouv_diagram_holds (OuvDiagram *self,
                   OuvDd       a)
{
  return operate (self, OPERATION_HOLDS, a, OUV_DD_FALSE, OUV_DD_FALSE);
}

OuvDd
ouv_diagram_if (OuvDiagram *self,
                OuvDd       condition,
                OuvDd       then,
                OuvDd       otherwise)
{
  return operate (self, OPERATION_IF, condition, then, otherwise);
}

static OuvDd
combine (OuvDiagram *self,
         OuvDd       a,
         OuvDd       b,
         OuvDdFunc   func,
         gpointer    data)
{
  MemoEntry *entry = memo_slot (&self->memo, pair (a, b));
  guint32 level = MIN (get_level (self, a), get_level (self, b));
  g_autofree OuvDd *results = NULL;
  OuvDd result;

  if (entry->round == self->memo.round)
    return entry->result;
  if (level == CONSTANT_LEVEL)
    result = func (ouv_diagram_get_value (self, a), ouv_diagram_get_value (self, b), data);
  else
    {
      guint n = ouv_diagram_get_size (self, level);

      results = g_new (OuvDd, n);
      for (guint i = 0; i < n; i++)
        results[i] = combine (self, restrict_to (self, a, level, i), restrict_to (self, b, level, i), func, data);
      result = ouv_diagram_branch (self, level, results);
    }
  memo_put (&self->memo, pair (a, b), result, 0);
  return result;
}

OuvDd
ouv_diagram_combine (OuvDiagram *self,
                     OuvDd       a,
                     OuvDd       b,
                     OuvDdFunc   func,
                     gpointer    data)
{
  memo_start (&self->memo);
  return combine (self, a, b, func, data);
}

OuvDd
ouv_diagram_map (OuvDiagram *self,
                 OuvDd       a,
                 OuvDdFunc   func,
                 gpointer    data)
{
  return ouv_diagram_combine (self, a, OUV_DD_FALSE, func, data);
}

/* Places */

static gboolean
meet (OuvDiagram *self,
      OuvDd       a,
      OuvDd       b)
{
  guint32 level;

  if (a == OUV_DD_FALSE || b == OUV_DD_FALSE || a == OUV_DD_UNKNOWN || b == OUV_DD_UNKNOWN)
    return FALSE;
  if (a == OUV_DD_TRUE && b == OUV_DD_TRUE)
    return TRUE;
  if (memo_slot (&self->memo, pair (a, b))->round == self->memo.round)
    return FALSE;
  level = MIN (get_level (self, a), get_level (self, b));
  for (guint i = 0; i < ouv_diagram_get_size (self, level); i++)
    if (meet (self, restrict_to (self, a, level, i), restrict_to (self, b, level, i)))
      return TRUE;
  memo_put (&self->memo, pair (a, b), 0, 0);
  return FALSE;
}

gboolean
ouv_diagram_meet (OuvDiagram *self,
                  OuvDd       a,
                  OuvDd       b)
{
  memo_start (&self->memo);
  return meet (self, a, b);
}

/* What the cheapest place costs where both are true; the first of equal ones. */
static guint32
get_cost (OuvDiagram *self,
          OuvDd       a,
          OuvDd       b)
{
  MemoEntry *entry;
  guint32 level, best = NEVER, choice = 0;

  if (a == OUV_DD_FALSE || b == OUV_DD_FALSE || a == OUV_DD_UNKNOWN || b == OUV_DD_UNKNOWN)
    return NEVER;
  if (a == OUV_DD_TRUE && b == OUV_DD_TRUE)
    return 0;
  entry = memo_slot (&self->memo, pair (a, b));
  if (entry->round == self->memo.round)
    return entry->result;
  level = MIN (get_level (self, a), get_level (self, b));
  for (guint i = 0; i < ouv_diagram_get_size (self, level); i++)
    {
      guint32 cost = get_cost (self, restrict_to (self, a, level, i), restrict_to (self, b, level, i));

      if (cost == NEVER)
        continue;
      cost += i > 0 ? g_array_index (self->levels, Level, level).weight : 0;
      if (cost < best)
        {
          best = cost;
          choice = i;
        }
    }
  memo_put (&self->memo, pair (a, b), best, choice);
  return best;
}

gboolean
ouv_diagram_find (OuvDiagram *self,
                  OuvDd       a,
                  OuvDd       b,
                  guint16    *values)
{
  memo_start (&self->memo);
  if (get_cost (self, a, b) == NEVER)
    return FALSE;
  for (guint i = 0; i < self->levels->len; i++)
    values[i] = OUV_DD_FREE;
  while (a != OUV_DD_TRUE || b != OUV_DD_TRUE)
    {
      guint32 level = MIN (get_level (self, a), get_level (self, b));
      guint32 choice = memo_slot (&self->memo, pair (a, b))->choice;

      values[level] = (guint16) choice;
      a = restrict_to (self, a, level, choice);
      b = restrict_to (self, b, level, choice);
    }
  return TRUE;
}

guint
ouv_diagram_evaluate (const OuvDiagram *self,
                      OuvDd             dd,
                      const guint16    *values)
{
  while (!ouv_diagram_is_constant (self, dd))
    {
      guint16 value = values[get_level (self, dd)];

      dd = get_child (self, dd, value == OUV_DD_FREE ? 0 : value);
    }
  return ouv_diagram_get_value (self, dd);
}

static OuvDd
project (OuvDiagram     *self,
         OuvDd           a,
         const gboolean *levels)
{
  MemoEntry *entry;
  guint32 level = get_level (self, a);
  g_autofree OuvDd *results = NULL;
  OuvDd result = OUV_DD_FALSE;
  guint n;

  if (level == CONSTANT_LEVEL)
    return a;
  entry = memo_slot (&self->memo, a);
  if (entry->round == self->memo.round)
    return entry->result;
  n = ouv_diagram_get_size (self, level);
  results = g_new (OuvDd, n);
  for (guint i = 0; i < n; i++)
    results[i] = project (self, get_child (self, a, i), levels);
  if (levels[level])
    result = make (self, level, results);
  else
    for (guint i = 0; i < n; i++)
      result = ouv_diagram_or (self, result, results[i]);
  memo_put (&self->memo, a, result, 0);
  return result;
}

OuvDd
ouv_diagram_project (OuvDiagram     *self,
                     OuvDd           a,
                     const gboolean *levels)
{
  memo_start (&self->memo);
  return project (self, a, levels);
}

/* How many places the counted levels from FROM up to, but not, TO have. */
static double
count_between (const OuvDiagram *self,
               const gboolean   *levels,
               guint             from,
               guint             to)
{
  double result = 1;

  for (guint i = from; i < to; i++)
    if (levels[i])
      result *= ouv_diagram_get_size (self, i);
  return result;
}

static double
count (const OuvDiagram *self,
       OuvDd             dd,
       const gboolean   *levels,
       double           *counts)
{
  guint32 level = get_level (self, dd);
  double result = 0;

  if (level == CONSTANT_LEVEL)
    return dd == OUV_DD_TRUE ? 1 : 0;
  if (counts[dd] >= 0)
    return counts[dd];
  for (guint i = 0; i < ouv_diagram_get_size (self, level); i++)
    {
      OuvDd child = get_child (self, dd, i);
      guint end = MIN (get_level (self, child), self->levels->len);

      result += count (self, child, levels, counts) * count_between (self, levels, level + 1, end);
    }
  return counts[dd] = result;
}

double
ouv_diagram_count (OuvDiagram     *self,
                   OuvDd           dd,
                   const gboolean *levels)
{
  g_autofree double *counts = g_new (double, self->nodes->len);

  for (guint i = 0; i < self->nodes->len; i++)
    counts[i] = -1;
  return count (self, dd, levels, counts) * count_between (self, levels, 0, MIN (get_level (self, dd), self->levels->len));
}

static void
mark (OuvDiagram *self,
      OuvDd       dd,
      gboolean   *levels)
{
  guint32 level = get_level (self, dd);

  if (level == CONSTANT_LEVEL || memo_slot (&self->memo, dd)->round == self->memo.round)
    return;
  memo_put (&self->memo, dd, 0, 0);
  levels[level] = TRUE;
  for (guint i = 0; i < ouv_diagram_get_size (self, level); i++)
    mark (self, get_child (self, dd, i), levels);
}

void
ouv_diagram_mark (OuvDiagram *self,
                  OuvDd       dd,
                  gboolean   *levels)
{
  memo_start (&self->memo);
  mark (self, dd, levels);
}

/* Life */

OuvDiagram *
ouv_diagram_new (void)
{
  OuvDiagram *self = g_new0 (OuvDiagram, 1);

  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (Node), 1 << 16);
  self->children = g_array_sized_new (FALSE, FALSE, sizeof (OuvDd), 1 << 18);
  clear_unique (self, 1 << 10);
  self->constants = g_hash_table_new (NULL, NULL);
  self->cache = g_new0 (CacheEntry, 1 << CACHE_BITS);
  for (guint i = 0; i < OUV_DD_FIRST; i++)
    ouv_diagram_constant (self, i);
  return self;
}

void
ouv_diagram_free (OuvDiagram *self)
{
  g_array_unref (self->levels);
  g_array_unref (self->nodes);
  g_array_unref (self->children);
  g_free (self->unique);
  g_hash_table_unref (self->constants);
  g_free (self->cache);
  g_free (self->memo.entries);
  g_free (self);
}

guint
ouv_diagram_add_level (OuvDiagram *self,
                       guint       size,
                       guint       weight)
{
  Level level = { size, weight };

  g_array_append_val (self->levels, level);
  return self->levels->len - 1;
}

guint
ouv_diagram_n_levels (const OuvDiagram *self)
{
  return self->levels->len;
}

guint
ouv_diagram_n_nodes (const OuvDiagram *self)
{
  return self->nodes->len;
}
